package io.longhaul.view.pages;

import gg.jte.html.OwaspHtmlTemplateOutput;
import gg.jte.output.StringOutput;
import io.longhaul.source.Contract;
import io.longhaul.store.AuditEntry;
import io.longhaul.view.SourceRow;
import io.longhaul.view.page.web.JteprivacyGenerated;
import java.util.List;
import java.util.Map;

/// The last page: what is connected, what of it is kept, who can see it, and how to take it along
/// or delete it.
public final class PrivacyPage implements Page {
  public static final String NAME = "sources";
  public static final String TITLE = "Sources and privacy";

  private final Kept kept;

  /// What the store says of itself.
  ///
  /// @param folder where it lies
  /// @param sources what is connected
  /// @param contracts what each kind of source may read, by its name
  /// @param audit what was done to it, oldest first
  /// @param isAuditWhole whether nobody changed the audit
  /// @param refused requests that were refused since the program was started
  public record Kept(
      String folder,
      List<SourceRow> sources,
      Map<String, Contract> contracts,
      List<AuditEntry> audit,
      boolean isAuditWhole,
      long refused) {
    public Kept {
      sources = List.copyOf(sources);
      contracts = Map.copyOf(contracts);
      audit = List.copyOf(audit);
    }
  }

  public PrivacyPage(Kept kept) {
    this.kept = kept;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public String title() {
    return TITLE;
  }

  @Override
  public boolean hasRange() {
    return false;
  }

  @Override
  public String main(Shown shown) {
    var html = new StringOutput();
    JteprivacyGenerated.render(
        new OwaspHtmlTemplateOutput(html), null, new PrivacyView(shown, kept));
    return html.toString();
  }
}
