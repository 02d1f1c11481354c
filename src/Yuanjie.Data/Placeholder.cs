namespace Yuanjie.Data;
