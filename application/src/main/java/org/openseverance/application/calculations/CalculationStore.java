package org.openseverance.application.calculations;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;
import org.openseverance.application.access.Caller;
import org.openseverance.application.audit.Deed;
import org.openseverance.application.store.Page;
import org.openseverance.application.store.RequestKey;
import org.openseverance.application.store.Stored;

/** Port: calculations that are kept. */
public interface CalculationStore {

    /** Stores a calculation and the deeds that belong to it, together. Many that come at once may be written by one statement. */
    CompletionStage<Stored> store(
            Caller caller, StoredCalculation calculation, List<Deed> deeds, @Nullable RequestKey key);

    CompletionStage<Optional<StoredCalculation>> find(Caller caller, UUID id);

    /** Calculations, the newest first, without question and answer. */
    CompletionStage<Page<StoredCalculation>> page(
            Caller caller, @Nullable String employeeId, @Nullable String after, int limit);
}
