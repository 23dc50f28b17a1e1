namespace SocialInbox.Networks.Meta;

/// <summary>
/// What was closed to us in one reading of several objects. One is unknown and shown as such; where one after the other is closed and none
/// is shown, it is the account that lacks a permission.
/// </summary>
internal sealed class ClosedThreads
{
    private readonly List<(string Id, GraphSight.Closed Closed)> closed = [];
    private int shown;

    /// <param name="sight">Null: it was shown, or is gone.</param>
    internal void Add(string id, GraphSight.Closed? sight)
    {
        if (sight is null) shown++;
        else closed.Add((id, sight));
    }

    /// <exception cref="NetworkFailedException">Nothing is shown to us.</exception>
    internal void RefuseWhereNothingIsShown()
    {
        if (shown == 0 && closed.Count > 1) throw new NetworkFailedException(closed[0].Closed.Failure);
    }

    /// <summary>What people are to see of it.</summary>
    /// <exception cref="NetworkFailedException">Nothing is shown to us.</exception>
    internal IEnumerable<UnreadablePost> ForPeople()
    {
        RefuseWhereNothingIsShown();
        return closed.Select(one => one.Closed.AsUnreadable(one.Id));
    }
}
