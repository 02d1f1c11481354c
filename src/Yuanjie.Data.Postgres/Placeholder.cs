namespace Yuanjie.Data.Postgres;
