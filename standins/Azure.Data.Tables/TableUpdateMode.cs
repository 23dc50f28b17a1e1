// Stand-in for a part of the Azure.Data.Tables package: for builds and tests where a feed lacks it, never deployed.
namespace Azure.Data.Tables;

public enum TableUpdateMode
{
    Merge = 0,
    Replace = 1,
}
