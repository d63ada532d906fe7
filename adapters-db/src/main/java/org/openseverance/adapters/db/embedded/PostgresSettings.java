package org.openseverance.adapters.db.embedded;

import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;
import org.immutables.value.Value;

/** Where an embedded PostgreSQL keeps its data and how it is reached. */
@Value.Immutable
public interface PostgresSettings {

    /** A folder of its own: new, empty, or made by an earlier start. */
    Path folder();

    /** The port on 127.0.0.1; a free one where none is given. */
    OptionalInt port();

    /** Where the programs are unpacked once (about 60 MB) for several data folders to share; inside the data folder where none is given. */
    Optional<Path> programs();
}
