namespace Yuanjie.Kernel.Persons;

/// <summary>Source: GB/T 2261.1-2003.</summary>
public enum Sex : short
{
    Unknown = 0,
    Male = 1,
    Female = 2,
    NotStated = 9,
}
