namespace Yuanjie.Data.Sqlite;
