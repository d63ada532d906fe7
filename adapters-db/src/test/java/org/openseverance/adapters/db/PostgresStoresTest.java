package org.openseverance.adapters.db;

import org.junit.jupiter.api.Nested;
import org.openseverance.application.contract.AuditLogContract;
import org.openseverance.application.contract.CalculationStoreContract;
import org.openseverance.application.contract.ErasureContract;
import org.openseverance.application.contract.PlanStoreContract;
import org.openseverance.application.contract.RequestKeysContract;
import org.openseverance.application.contract.Stores;
import org.openseverance.application.contract.WhatIfStoreContract;
import org.openseverance.application.contract.WorkforceStoreContract;

/** The stores in PostgreSQL keep the contracts. */
class PostgresStoresTest {

    @Nested
    class Plans implements PlanStoreContract {
        @Override
        public Stores stores() {
            return TestPostgres.stores();
        }
    }

    @Nested
    class Calculations implements CalculationStoreContract {
        @Override
        public Stores stores() {
            return TestPostgres.stores();
        }
    }

    @Nested
    class Workforces implements WorkforceStoreContract {
        @Override
        public Stores stores() {
            return TestPostgres.stores();
        }
    }

    @Nested
    class Erasure implements ErasureContract {
        @Override
        public Stores stores() {
            return TestPostgres.stores();
        }
    }

    @Nested
    class WhatIfs implements WhatIfStoreContract {
        @Override
        public Stores stores() {
            return TestPostgres.stores();
        }
    }

    @Nested
    class Keys implements RequestKeysContract {
        @Override
        public Stores stores() {
            return TestPostgres.stores();
        }
    }

    @Nested
    class Audit implements AuditLogContract {
        @Override
        public Stores stores() {
            return TestPostgres.stores();
        }
    }
}
