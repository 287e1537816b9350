package dev.seaworthy.guard.attempts;

/** Memory keeps to what databases keep to. */
class InMemoryContractTest extends StoreContract {
  @Override
  protected Parts fresh() {
    InMemoryAttemptStore attempts = new InMemoryAttemptStore(1_000);
    InMemoryBlockStore blocks = new InMemoryBlockStore();
    return new Parts(attempts, attempts, blocks, blocks, new InMemoryShelf());
  }
}
