package org.openseverance.adapters.db.wrong;

import org.openseverance.adapters.files.document.Reading;

/** Wrong on purpose: documents are text to the database. */
public record ReadsDocuments(Reading reading) {}
