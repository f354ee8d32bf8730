package dev.galley.archive;

import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.BytesTermAttribute;
import org.apache.lucene.util.BytesRef;

/** Hands terms that are known already to the index. */
final class TermStream extends TokenStream {

  private final BytesTermAttribute attribute = addAttribute(BytesTermAttribute.class);
  private final Collection<BytesRef> terms;
  private Iterator<BytesRef> rest;

  TermStream(Collection<BytesRef> terms) {
    this.terms = List.copyOf(terms);
    rest = this.terms.iterator();
  }

  @Override
  public void reset() {
    rest = terms.iterator();
  }

  @Override
  public boolean incrementToken() {
    if (!rest.hasNext()) {
      return false;
    }
    clearAttributes();
    attribute.setBytesRef(rest.next());
    return true;
  }
}
