namespace Yuanjie.Disputes;
