package org.openseverance.application.fake;

import java.util.List;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;
import org.openseverance.application.access.Caller;
import org.openseverance.application.audit.AuditLog;
import org.openseverance.application.audit.Deed;
import org.openseverance.application.store.Page;

final class MemoryAudit implements AuditLog {

    private final Ledger ledger;

    MemoryAudit(Ledger ledger) {
        this.ledger = ledger;
    }

    @Override
    public CompletionStage<Page<Deed>> page(
            Caller caller, @Nullable String subject, @Nullable String after, int limit) {
        return ledger.alone(() -> {
            List<Deed> deeds = ledger.deeds(caller.tenant()).stream()
                    .filter(deed -> subject == null || deed.subject().equals(subject))
                    .toList();
            return Pages.of(deeds, after, limit, deed -> deed.id().toString());
        });
    }

    @Override
    public CompletionStage<Void> append(Caller caller, Deed deed) {
        return ledger.alone(() -> {
            ledger.add(caller.tenant(), List.of(deed));
            return null;
        });
    }
}
