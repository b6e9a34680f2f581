package ru.kvartil.app;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import ru.kvartil.supportlist.ui.ListDesk;
import ru.kvartil.supportlist.ui.ListScreens;
import ru.kvartil.ui.WayBack;
import ru.kvartil.ui.ProgramMenu;
import ru.kvartil.ui.Message;
import ru.kvartil.search.Kind;
import ru.kvartil.search.Findable;
import ru.kvartil.school.ui.list.SchoolCard;
import ru.kvartil.school.SchoolKey;
import ru.kvartil.protection.ui.LockDesk;
import java.util.Map;
import java.util.ArrayList;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.scene.control.TextArea;
import javafx.scene.layout.HBox;
import ru.kvartil.app.Desk.Opened;
import ru.kvartil.assessment.ui.ResultsTab;
import ru.kvartil.audit.ui.AuditPage;
import ru.kvartil.backup.SecondPlace;
import ru.kvartil.backup.ui.AutomaticCopies;
import ru.kvartil.backup.ui.CopiesModel;
import ru.kvartil.backup.ui.CopiesPage;
import ru.kvartil.backup.ui.CopyDesk;
import ru.kvartil.backup.ui.Reminder;
import ru.kvartil.chart.ChartLook;
import ru.kvartil.chart.jfree.JFreeCharts;
import ru.kvartil.cluster.ui.GroupScreens;
import ru.kvartil.context.ui.ContextScreens;
import ru.kvartil.district.Worker;
import ru.kvartil.district.ui.CentreDesk;
import ru.kvartil.district.ui.CentrePage;
import ru.kvartil.district.ui.SettingsPart;
import ru.kvartil.district.ui.SettingsSection;
import ru.kvartil.district.ui.WhoWorks;
import ru.kvartil.entry.ui.EntryPage;
import ru.kvartil.entry.ui.EntryScreen;
import ru.kvartil.help.HelpBook;
import ru.kvartil.help.ui.HelpDesk;
import ru.kvartil.history.ui.HistoryButtons;
import ru.kvartil.history.ui.HistoryModel;
import ru.kvartil.history.ui.HistoryPage;
import ru.kvartil.importing.ImportUndo;
import ru.kvartil.importing.ui.ImportDesk;
import ru.kvartil.importing.ui.ImportScreen;
import ru.kvartil.importing.ui.ImportSection;
import ru.kvartil.identification.ui.IdentificationDesk;
import ru.kvartil.identification.ui.IdentificationScreens;
import ru.kvartil.index.IndexData;
import ru.kvartil.index.ui.IndexScreens;
import ru.kvartil.index.ui.Indices;
import ru.kvartil.index.ui.MethodEffect;
import ru.kvartil.index.ui.MethodStock;
import ru.kvartil.methodology.IdentificationProfile;
import ru.kvartil.methodology.ui.MethodChoice;
import ru.kvartil.methodology.ui.MethodDesk;
import ru.kvartil.methodology.ui.MethodItems;
import ru.kvartil.methodology.ui.MethodMemory;
import ru.kvartil.methodology.ui.MethodScreens;
import ru.kvartil.methodology.ui.RulesChoice;
import ru.kvartil.note.Notes;
import ru.kvartil.note.ui.NoteDesk;
import ru.kvartil.note.ui.NotesSection;
import ru.kvartil.overview.ShippedAim;
import ru.kvartil.overview.ui.OverviewDesk;
import ru.kvartil.overview.ui.OverviewModel;
import ru.kvartil.overview.ui.OverviewSection;
import ru.kvartil.protection.ui.ProtectionPage;
import ru.kvartil.report.docx.DocxWriter;
import ru.kvartil.report.pdf.PdfPages;
import ru.kvartil.report.pdf.PdfWriter;
import ru.kvartil.report.ui.SystemPrinters;
import ru.kvartil.risk.ui.RiskDesk;
import ru.kvartil.risk.ui.RisksPage;
import ru.kvartil.risk.ui.RisksTab;
import ru.kvartil.school.ui.RegistryDesk;
import ru.kvartil.school.ui.SchoolAdditions;
import ru.kvartil.school.ui.SchoolDesk;
import ru.kvartil.school.ui.SchoolTab;
import ru.kvartil.school.ui.Workspace;
import ru.kvartil.school.ui.YearChoice;
import ru.kvartil.school.ui.group.GroupChoice;
import ru.kvartil.school.ui.list.SchoolsSection;
import ru.kvartil.shared.Failure;
import ru.kvartil.shared.Once;
import ru.kvartil.search.SearchSource;
import ru.kvartil.shared.SchoolYear;
import ru.kvartil.shared.Texts;
import ru.kvartil.ui.AppearanceDesk;
import ru.kvartil.ui.AppearanceMenu;
import ru.kvartil.ui.AppearancePage;
import ru.kvartil.ui.FilePicker;
import ru.kvartil.ui.FxTasks;
import ru.kvartil.ui.HeldBack;
import ru.kvartil.ui.MainWindow;
import ru.kvartil.ui.Page;
import ru.kvartil.ui.PageHead;
import ru.kvartil.ui.Shell;
import ru.kvartil.ui.StatusBar;
import ru.kvartil.ui.WindowDialogs;
import ru.kvartil.ui.print.PrintDesk;
import ru.kvartil.ui.print.PrintRequest;
import ru.kvartil.ui.provenance.WhyPanel;
import ru.kvartil.ui.search.SearchBox;
import ru.kvartil.ui.search.SearchModel;
import ru.kvartil.ui.table.desk.FileTableViews;
import ru.kvartil.ui.table.desk.TableDesk;

/// The working window over one open database: joins the features' screens.
final class OpenDesk {
  private static final Texts TEXTS = Texts.of(OpenDesk.class);
  private static final SearchSource NO_COPIES = List::of;
  private final Opened opened;
  private final MainWindow window;
  private final Around around;
  private final Workspace workspace;
  private final ImportSection data;
  private final HistoryModel history;
  private final Shell shell;
  private final WhoWorks who;
  private final TableDesk tables;
  private final MethodScreens methods;
  private final EntryScreen entry;
  private final AutomaticCopies automatic;
  private final Optional<ServerSide> others;

  /// @param worker who works from the start
  OpenDesk(Opened opened, Worker worker, Around around) {
    this.opened = opened;
    this.window = around.window();
    this.around = around;
    OpenWorkplace place = opened.workplace();
    FxTasks tasks = around.tasks();
    FilePicker picker = new TellingPicker(around.picker(),
        new TellingPicker.Gate(place.trail(), place.access()), tasks);
    this.workspace = new Workspace(
        opened.centre().currentYear().orElseGet(() -> SchoolYear.of(LocalDate.now(around.clock()))));
    this.data = new ImportSection(imports(place), new ImportScreen(tasks, workspace, picker, around.dialogs()),
        this::openIndices);
    AtomicReference<String> owner = new AtomicReference<>(worker.settingsKey());
    MethodMemory memory = new MethodMemory(MethodMemory.beside(place.file()), owner::get);
    MethodChoice methods = new MethodChoice(tasks, () -> place.transactions().read(place.profiles()::all), memory);
    Indices state = new Indices(place.transactions(),
        () -> IndexData.load(place.schools(), place.facts(), place.ownIndicators()),
        methods::current);
    IndexScreens.Charts charts = new IndexScreens.Charts(new JFreeCharts(ChartLook.SCREEN), picker, tasks);
    RulesChoice rules = new RulesChoice(tasks, () -> place.transactions().read(place.profiles()::all), memory);
    IdentificationScreens identification = new IdentificationScreens(new IdentificationDesk(state), rules,
        new IdentificationScreens.Around(workspace, tasks, this::openAboveIndices, this::editRules, this::openData),
        charts);
    RiskDesk risks = new RiskDesk(place.transactions(), place.risks(), state, place::sheet, around.clock());
    ContextScreens context = new ContextScreens(state, workspace, tasks, charts);
    IndexScreens indices = new IndexScreens(state, workspace, tasks, charts, List.of(
        identification.page(), context.page(), new GroupScreens(state, workspace, tasks, charts).page(),
        RisksPage.of(risks, workspace, tasks, charts),
        ListScreens.page(lists(place, state), workspace, tasks, around.clock())));
    this.methods = new MethodScreens(
        new MethodDesk(place.transactions(), place.profiles(), new MethodEffect(state, workspace.year()::get),
            new MethodStock(state, workspace.year()::get)),
        methods,
        new MethodScreens.Around(tasks, picker, around.dialogs(), workspace::changed));
    NotesSection notes = new NotesSection(notes(place, methods, around.clock()), workspace, tasks, picker,
        this::openData);
    SchoolTab results = ResultsTab.of(() -> state.state().observations(), workspace, tasks);
    RegistryDesk registry = new RegistryDesk(place.transactions(), place.registry(), new ValuesInFacts(place.facts()));
    SchoolsSection schools = new SchoolsSection(
        new SchoolsSection.Desks(new SchoolDesk(place.transactions(), place.registry()), registry), workspace, tasks,
        new SchoolAdditions(List.of(indices.columns()),
            List.of(results, indices.tab(), identification.tab(), context.tab(),
                RisksTab.of(risks, workspace, tasks)),
            List.of(notes.action())),
        this::openData);
    this.entry = new EntryScreen(place.entry(), workspace, tasks,
        new EntryPage.Ways(this::openSchools, around.dialogs()), ImportSection.ID);
    data.beside(new ImportSection.Beside("entry-open", entry.title(), entry::open));
    OverviewSection first = new OverviewSection(overview(place, state, workspace, around),
        new OverviewSection.Ways(data::choose, this::openSchools,
            this::openData, () -> indices.openMovement(this::openIndexTabs), notes::open),
        new OverviewSection.Drawing(
            new JFreeCharts(ChartLook.SCREEN), tasks));
    data.beside(new ImportSection.Beside("board-open", first.boardTitle(), first::openBoard));
    this.history = new HistoryModel(place.changes(), workspace, tasks, around.dialogs());
    StatusBar status = new StatusBar(tasks.running());
    Optional<String> server = place.server();
    status.setPlace(TEXTS.get(opened.seat().name(), opened.centre().district()),
        server.orElseGet(() -> place.file().toString()));
    CentreDesk centre = new CentreDesk(place.transactions(), place.centres(), place.people(), place.access());
    this.who = new WhoWorks(worker, centre, tasks, new WhoWorks.Signing() {
      @Override
      public void sign(Worker now) throws Failure {
        place.sign(now);
        opened.last().keep(now);
      }

      @Override
      public boolean free() {
        return place.bound().isEmpty();
      }
    });
    CopyDesk copyDesk = new CopyDesk(place.backups(), new SecondPlace(place.backups().home().resolve("second.json")),
        around.clock());
    CopiesModel copies = new CopiesModel(copyDesk, tasks,
        new CopiesModel.Around(picker, around.dialogs(), around.leaving().restore()));
    SettingsSection settings = new SettingsSection(List.of(new SettingsPart("centre", TEXTS.get("app.settings.centre"),
        () -> new CentrePage(centre, tasks, around.dialogs(), workspace::changed)),
        new SettingsPart("password", TEXTS.get("app.settings.password"),
            () -> server.map(ServerSide::password)
                .orElseGet(() -> new ProtectionPage(
                    place.key().map(_ -> around.leaving().lock()), around.leaving().protection(), tasks))),
        new SettingsPart("appearance", TEXTS.get("app.settings.appearance"),
            () -> new AppearancePage(around.appearance())),
        new SettingsPart("audit", TEXTS.get("app.settings.audit"),
            () -> new AuditPage(place.transactions(), place.trail(), tasks)),
        new SettingsPart("copies", TEXTS.get("app.settings.copies"),
            () -> server.map(ServerSide::copies)
                .orElseGet(() -> new CopiesPage(copies, place.backups().home())))));
    Runnable openCopies = () -> openCopies(settings);
    this.automatic = new AutomaticCopies(new AutomaticCopies.Around(copyDesk, tasks, around.dialogs()), copies::load,
        openCopies);
    status.setRight(server.isPresent()
        ? who.choice()
        : new HBox(8, new Reminder(copies, openCopies), who.choice()));
    this.others = server.map(_ -> new ServerSide(place, workspace::changed));
    this.shell = new Shell(
        List.of(first.section(), schools.section(), data.section(),
            indices.section(this::openData, this::openMethods), notes.section(), settings.section()),
        Stream.of(
            Stream.of(new YearChoice(workspace, tasks, () -> place.transactions().read(place.facts()::years)).item(),
                new GroupChoice(workspace, registry, tasks).item()),
            new MethodItems(methods).all().stream(),
            Stream.of(new HistoryButtons(history, this::openHistory).item())).flatMap(items -> items).toList(),
        status);
    TableDesk.Outside outside = new TableDesk.Outside(
        new FileTableViews(FileTableViews.beside(place.file()), owner::get, System.getProperty("user.name", "")),
        picker,
        around.dialogs(), around.clock());
    this.tables = new TableDesk(outside, tasks,
        content -> shell.fireEvent(new PrintRequest(content)));
    PdfPages pages = new PdfPages();
    new PrintDesk(new PrintDesk.Outside(new TellingPrinters(new SystemPrinters(pages), place.trail()),
        new PdfWriter(new JFreeCharts(ChartLook.DOCUMENT)),
        pages, picker, around.dialogs()), tasks, shell).serve(shell);
    tables.serve(shell);
    first.openIn(shell);
    new WhyPanel(tasks, () -> new JournalOfImports(place.transactions().read(place.facts()::batches),
        ZoneId.systemDefault()),
        new WhyPanel.Ways(at -> at.batch().ifPresent(data::show),
            at -> at.batch().ifPresent(batch -> data.showOriginal(batch, at.cell()))))
        .serve(shell);
    schools.openIn(shell);
    data.openIn(shell);
    data.takeDropsOn(shell);
    entry.openIn(shell);
    notes.openIn(shell);
    HelpDesk help = new HelpDesk(new Once<>(HelpBook::load), shell, around.clock());
    List<ProgramMenu.Line> lines = lines(help);
    SearchModel search = new SearchModel(List.of(schools.search(() -> shell.openFirst(SchoolsSection.ID)),
        notes.search(), shell.sectionPages(), history.search(this::openHistory), help.search(), entry.search(),
        indices.search(this::openIndexTabs), identification.search(), first.search(),
        data.search(() -> shell.openFirst(ImportSection.ID)), this.methods.search(this::openMethods),
        settings.search(() -> shell.openFirst(SettingsSection.ID)),
        server.isPresent() ? NO_COPIES : copies.search(openCopies), () -> lines.stream()
            .map(line -> Findable.of(Kind.COMMAND, line.title(), line.keys(), line.run())).toList()),
        tasks);
    shell.put(new SearchBox(search));
    shell.putLast(help.button(), new AppearanceMenu(around.appearance()), new ProgramMenu(lines));
    CommandRights rights = new CommandRights(place.access());
    HeldBack _ = new HeldBack(shell, rights::lacksAnything, rights::lacking);
    workspace.onChange(shell::refresh);
    workspace.revision().subscribe((_, _) -> search.changed());
    workspace.revision().subscribe((_, _) -> methods.load());
    workspace.revision().subscribe((_, _) -> rules.load());
    workspace.revision().subscribe((_, _) -> who.load());
    who.now().subscribe((_, _) -> workspace.changed());
    who.now().subscribe(now -> {
      owner.set(now.settingsKey());
      around.leaving().lock().welcome(now.settingsKey());
      around.appearance().welcome(now.settingsKey());
      methods.welcome();
      rules.welcome();
    });
    who.load();
    methods.chosen().subscribe((_, _) -> shell.refresh());
    methods.load();
    rules.load();
  }

  /// What every opened database is shown in.
  record Around(MainWindow window, WindowDialogs dialogs, FxTasks tasks, FilePicker picker, Clock clock,
      AppearanceDesk appearance, Leaving leaving) {}

  /// What closes the database and opens it again.
  ///
  /// @param restore puts a copy in its place
  /// @param protection puts a password before it, or locks it
  /// @param lock after how long it locks by itself
  record Leaving(Consumer<Path> restore, ProtectionPage.Ways protection, LockDesk lock, Program program) {}

  /// What the menu of the program does with the whole window.
  ///
  /// @param diagnose writes what a developer needs to understand a fault
  /// @param other closes the database and asks for another one
  record Program(Runnable diagnose, Runnable other) {}

  /// The menu of the program: what a database cannot is absent.
  private List<ProgramMenu.Line> lines(HelpDesk help) {
    List<ProgramMenu.Line> lines = new ArrayList<>();
    if (canBeLocked()) {
      lines.add(new ProgramMenu.Line("program-lock", TEXTS.get("app.lock"), TEXTS.get("app.lock.keys"),
          around.leaving().protection()::lock));
    }
    lines.add(new ProgramMenu.Line("program-help", TEXTS.get("app.help"), TEXTS.get("app.help.keys"), help::open));
    lines.add(new ProgramMenu.Line("program-diagnose", TEXTS.get("app.diagnose.do"), "",
        around.leaving().program().diagnose()));
    lines.add(new ProgramMenu.Line("program-other", TEXTS.get("app.other.do"), "",
        around.leaving().program().other()));
    return lines;
  }

  private static ListDesk lists(OpenWorkplace place, Indices state) {
    return new ListDesk(place.transactions(), state, new ListDesk.Ports(place.registry(), place.supportLists(),
        place.profiles(), place.freezing(), place.centres()));
  }

  private static ImportDesk imports(OpenWorkplace place) {
    ImportUndo undo = new ImportUndo(place.transactions(), place.facts(), place.schools());
    return new ImportDesk(place.importing(), undo, place.facts(), place.schools(), place.templates(),
        place.transactions(), place.originals());
  }

  private static NoteDesk notes(OpenWorkplace place, MethodChoice methods, Clock clock) {
    JFreeCharts drawer = new JFreeCharts(ChartLook.DOCUMENT);
    NoteDesk.Writers writers = new NoteDesk.Writers(new DocxWriter(drawer), new PdfWriter(drawer), new PdfPages());
    return new NoteDesk(new Notes(place.notes(methods::current), place.noteRegister()), place.transactions(),
        place.centres(), writers,
        clock);
  }

  private static OverviewModel overview(OpenWorkplace place, Indices state, Workspace workspace, Around around) {
    OverviewDesk.Ports ports = new OverviewDesk.Ports(place.schools(), place.registry().statuses(), place.facts(), place
        .dueDates(), place.noteRegister());
    return new OverviewModel(new OverviewDesk(place.transactions(), state, ports, ShippedAim.read(), around.clock()),
        workspace, around.tasks());
  }

  /// The tabs themselves, whatever page stood on top of them.
  private void openIndexTabs() {
    shell.openFirst(IndexScreens.ID);
  }

  private void openCopies(SettingsSection settings) {
    shell.openFirst(SettingsSection.ID);
    settings.choose("copies");
  }

  private void openSchools() {
    shell.openFirst(SchoolsSection.ID);
  }

  private void openIndices() {
    shell.openSection(IndexScreens.ID);
  }

  private void openAboveIndices(Page page) {
    shell.openFirst(IndexScreens.ID);
    shell.open(page);
  }

  private void editRules(IdentificationProfile base, Map<String, String> typed) {
    methods.edit(shell, base, typed);
  }

  private void openMethods() {
    shell.openFirst(IndexScreens.ID);
    shell.open(methods.page(shell));
  }

  private void openHistory() {
    if (!(shell.page() instanceof HistoryPage)) {
      shell.open(new HistoryPage(history));
    }
  }

  private void openData() {
    shell.openSection(ImportSection.ID);
  }

  /// Shows the window.
  ///
  /// @param load whether to begin with loading tables
  void show(boolean load) {
    window.show(TEXTS.get("app.title", opened.centre().district()), shell);
    if (copied()) {
      automatic.begin();
    }
    others.ifPresent(ServerSide::begin);
    if (load) {
      openData();
      data.choose();
    }
  }

  /// Whether copies are made here: the demonstration district can be made anew at any time, a server has its own.
  private boolean copied() {
    return opened.seat() != Desk.Seat.DEMO && opened.seat() != Desk.Seat.SERVER;
  }

  /// Asks the pages with something unsaved, makes the last copy when one is due, then ends.
  ///
  /// @param copying shown while the copy is made
  /// @param stay called instead of the end when the person chose to
  void askToClose(Runnable copying, Runnable end, Runnable stay) {
    shell.askToClose(() -> {
      if (copied()) {
        automatic.atEnd(copying, end, stay);
      } else {
        end.run();
      }
    });
  }

  /// Asks the pages with something unsaved.
  void askPages(Runnable go) {
    shell.askToClose(go);
  }

  /// Lets go of what the window keeps, before the database is closed elsewhere.
  void leave() {
    automatic.stop();
    others.ifPresent(ServerSide::stop);
    tables.close();
  }

  /// Whose database it is and where it lies.
  Opened opened() {
    return opened;
  }

  /// Whether there is a password to lock with.
  boolean canBeLocked() {
    return opened.workplace().key().isPresent();
  }

  /// What outlives the lock.
  ///
  /// @param ended what came of work that was going on
  Kept keep(List<String> ended) {
    return Kept
        .of(new Kept.State(who.now().getValue(), workspace.year().get().end(), shell.section().id(), shell.kept(),
            ended), opened.workplace().key().orElseThrow());
  }

  /// Goes to where the person was before the lock, with what was typed there.
  void goBackTo(Kept.State kept) {
    workspace.year().set(new SchoolYear(kept.year()));
    Map<String, Consumer<List<String>>> openers = Map.of(
        SchoolCard.ADDRESS, address -> workspace.openSchool(new SchoolKey(Integer.parseInt(address.getLast()))),
        EntryPage.ADDRESS, _ -> entry.open(),
        MethodScreens.LIST, _ -> openMethods(),
        MethodScreens.EDIT, address -> methods.edit(shell, address.getLast()));
    new WayBack(shell, openers, then -> around.window().onceDrawn(around.tasks().running(), then)).go(kept.pages(),
        kept.section(), this::showLeft);
    if (!kept.ended().isEmpty()) {
      around.dialogs().tell(new Message(TEXTS.get("app.ended"), String.join("\n", kept.ended())));
    }
  }

  /// What was typed and found no field any more is not lost either.
  private void showLeft(List<String> left) {
    if (!left.isEmpty()) {
      TextArea text = new TextArea(String.join("\n", left));
      text.setId("kept-typed");
      text.setEditable(false);
      text.setWrapText(true);
      text.setAccessibleText(TEXTS.get("app.kept"));
      shell.open(Page.of(new PageHead(TEXTS.get("app.kept")), text, () -> {}));
    }
  }

  void close() {
    leave();
    opened.workplace().close();
  }
}
