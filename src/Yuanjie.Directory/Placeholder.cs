namespace Yuanjie.Directory;
