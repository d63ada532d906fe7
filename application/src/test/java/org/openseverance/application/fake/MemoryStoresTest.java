package org.openseverance.application.fake;

import org.junit.jupiter.api.Nested;
import org.openseverance.application.contract.AuditLogContract;
import org.openseverance.application.contract.CalculationStoreContract;
import org.openseverance.application.contract.ErasureContract;
import org.openseverance.application.contract.PlanStoreContract;
import org.openseverance.application.contract.RequestKeysContract;
import org.openseverance.application.contract.Stores;
import org.openseverance.application.contract.WhatIfStoreContract;
import org.openseverance.application.contract.WorkforceStoreContract;

/** The stores in memory keep the contracts. */
class MemoryStoresTest {

    private static Stores inMemory() {
        MemoryStores stores = new MemoryStores();
        return new Stores(
                stores.plans(),
                stores.calculations(),
                stores.workforces(),
                stores.whatIfs(),
                stores.audit(),
                stores.keys());
    }

    @Nested
    class Plans implements PlanStoreContract {
        private final Stores stores = inMemory();

        @Override
        public Stores stores() {
            return stores;
        }
    }

    @Nested
    class Calculations implements CalculationStoreContract {
        private final Stores stores = inMemory();

        @Override
        public Stores stores() {
            return stores;
        }
    }

    @Nested
    class Workforces implements WorkforceStoreContract {
        private final Stores stores = inMemory();

        @Override
        public Stores stores() {
            return stores;
        }
    }

    @Nested
    class Erasure implements ErasureContract {
        private final Stores stores = inMemory();

        @Override
        public Stores stores() {
            return stores;
        }
    }

    @Nested
    class WhatIfs implements WhatIfStoreContract {
        private final Stores stores = inMemory();

        @Override
        public Stores stores() {
            return stores;
        }
    }

    @Nested
    class Keys implements RequestKeysContract {
        private final Stores stores = inMemory();

        @Override
        public Stores stores() {
            return stores;
        }
    }

    @Nested
    class Audit implements AuditLogContract {
        private final Stores stores = inMemory();

        @Override
        public Stores stores() {
            return stores;
        }
    }
}
