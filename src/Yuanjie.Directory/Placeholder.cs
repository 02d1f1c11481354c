using System.Reflection;

namespace Yuanjie.Directory;

public static class DirectoryModule
{
    public static Assembly Assembly => typeof(DirectoryModule).Assembly;
}
