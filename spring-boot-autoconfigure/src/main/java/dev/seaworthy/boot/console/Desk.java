package dev.seaworthy.boot.console;

import dev.seaworthy.boot.store.AllowList;
import dev.seaworthy.boot.store.GuardStore;
import dev.seaworthy.boot.store.Scribe;
import dev.seaworthy.guard.Mode;
import dev.seaworthy.guard.attempts.BlockRules;
import dev.seaworthy.guard.attempts.CountingLedger;
import dev.seaworthy.guard.tables.AddressLists;

/**
 * What the pages work with.
 *
 * @param store what is kept
 * @param scribe writes it
 * @param ledger counts and blocks on this node
 * @param lists who is allowed and blocked on this node
 * @param allowed what administrators allow
 * @param rules when a sender is blocked
 * @param mode whether the guard blocks at all
 * @param audit takes down what is done
 */
record Desk(
    GuardStore store,
    Scribe scribe,
    CountingLedger ledger,
    AddressLists lists,
    AllowList allowed,
    BlockRules rules,
    Mode mode,
    AuditTrail audit) {}
