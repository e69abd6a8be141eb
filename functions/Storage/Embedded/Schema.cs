namespace EhcpPipeline.Storage.Embedded;

/// <summary>What the database holds besides one SQLite table for each table of the pipeline.</summary>
internal static class Schema
{
    /// <summary>Raised whenever an older store can no longer be read.</summary>
    internal const long Version = 1;

    /// <summary>Creates or checks the schema, releases the leases of a process that is gone, and gives the number of this opening.</summary>
    internal static long Open(SqlSession session, long now)
    {
        session.Execute("CREATE TABLE IF NOT EXISTS store (version INTEGER NOT NULL, openings INTEGER NOT NULL)");
        if (session.Scalar("SELECT version FROM store") is not long version)
        {
            session.Execute("INSERT INTO store (version, openings) VALUES ($1, 0)", Version);
        }
        else if (version != Version)
        {
            throw new InvalidDataException("The store was written by another version of this program. Run again with an empty store.");
        }

        session.Execute("CREATE TABLE IF NOT EXISTS blobs (container TEXT NOT NULL, name TEXT NOT NULL, etag INTEGER NOT NULL, length INTEGER NOT NULL, content BLOB, PRIMARY KEY (container, name))");
        session.Execute("CREATE TABLE IF NOT EXISTS messages (id INTEGER PRIMARY KEY AUTOINCREMENT, queue TEXT NOT NULL, visible INTEGER NOT NULL, inserted INTEGER NOT NULL, dequeues INTEGER NOT NULL, receipt INTEGER NOT NULL, body TEXT NOT NULL)");
        session.Execute("CREATE INDEX IF NOT EXISTS messages_due ON messages (queue, visible, id)");

        // One process has the store at a time, so a lease found at opening belongs to a process that was killed.
        session.Execute("UPDATE messages SET visible = $1 WHERE receipt <> 0 AND visible > $1", now);
        session.Execute("UPDATE store SET openings = openings + 1");
        return (long)session.Scalar("SELECT openings FROM store")!;
    }
}
