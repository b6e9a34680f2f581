package ru.kvartil.app;

import ru.kvartil.district.Access;
import ru.kvartil.shared.Deeds;
import ru.kvartil.shared.Failure;
import ru.kvartil.shared.Transactions;

/// Transactions that tell the trail when one was refused for lack of a right: after it was rolled back, in one of its own.
///
/// @param transactions does the work
record ToldTransactions(Transactions transactions, Deeds deeds) implements Transactions {
  @Override
  public <T> T read(Work<T> work) throws Failure {
    return transactions.read(work);
  }

  @Override
  public <T> T write(String action, Work<T> work) throws Failure {
    try {
      return transactions.write(action, work);
    } catch (Failure refused) {
      throw told(refused, action);
    }
  }

  @Override
  public <S, C, R> R writeStreamed(String action, Work<S> open, Feeder<S, C> feeder, Sink<S, C, R> sink)
      throws Failure {
    try {
      return transactions.writeStreamed(action, open, feeder, sink);
    } catch (Failure refused) {
      throw told(refused, action);
    }
  }

  private Failure told(Failure refused, String action) {
    if (refused.code().equals(Access.REFUSED)) {
      try {
        deeds.did(Deeds.Deed.REFUSED, action);
      } catch (Failure untold) {
        refused.addSuppressed(untold);
      }
    }
    return refused;
  }

  @Override
  public long revision() {
    return transactions.revision();
  }
}
