package be.egmont.web.exchange;

import be.egmont.access.Role;
import be.egmont.exchange.ImportKind;
import be.egmont.exchange.Imports;
import be.egmont.exchange.KeptFile;
import be.egmont.exchange.Outcome;
import be.egmont.exchange.Preview;
import be.egmont.exchange.Problem;
import be.egmont.kernel.Refusal;
import be.egmont.web.frame.LazyRows;
import be.egmont.web.frame.ListChoices;
import be.egmont.web.frame.ListState;
import be.egmont.web.frame.Option;
import be.egmont.web.frame.PageMessages;
import be.egmont.web.frame.RequestValue;
import be.egmont.web.frame.Words;
import be.egmont.web.security.Me;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/**
 * The import of a file: a dry run first, then the import of the same file, which is kept in the database in between so
 * that it cannot be exchanged.
 */
@Named("exchangeImportPage")
@ViewScoped
@SuppressWarnings("serial") // the boundaries are proxies that are serialised with the session
public class ExchangeImportPage implements Serializable {

    private static final long serialVersionUID = 1L;

    /** Reads one byte more than allowed, which is enough to detect a file that is too large. */
    private static final int MOST_BYTES = 5 * 1024 * 1024 + 1;

    @EJB
    private Imports imports;

    @Inject
    private PageMessages said;

    @Inject
    private Me me;

    @Inject
    private Words words;

    @Inject
    private ListChoices choices;

    private final ListState list = new ListState("import", List.of("row", "column"), List.of());

    private String kind = ImportKind.POSTS.name();
    private transient Part upload;
    private UUID kept;
    private String fileName;
    private Preview preview;
    private final RequestValue<List<Problem>> problems = new RequestValue<>();

    @PostConstruct
    void begin() {
        choices.restore(list);
    }

    /** The dry run of the uploaded file. */
    public void look() {
        list.setSort(null);
        list.setPage(null);
        if (upload == null || upload.getSize() == 0) {
            forget();
            throw new Refusal("import-no-file").at("upload");
        }
        byte[] file = read();
        fileName = name(upload.getSubmittedFileName());
        Preview checked = imports.preview(ImportKind.valueOf(kind), file);
        problems.set(checked.problems());
        preview = checked.figures();
        kept = imports.keep(preview.kind(), fileName, file);
    }

    private byte[] read() {
        try (InputStream in = upload.getInputStream()) {
            return in.readNBytes(MOST_BYTES);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Imports the checked file. */
    public String bring() {
        if (kept == null) {
            throw new Refusal("import-no-file").at("upload");
        }
        KeptFile file = imports.kept(kept);
        Outcome outcome = imports.apply(file.kind(), file.content());
        imports.forget();
        said.done("exchange.import.done", outcome.created(), outcome.changed(), outcome.unchanged());
        return "/exchange/import?faces-redirect=true";
    }

    /** Discards the file. */
    public String drop() {
        imports.forget();
        return "/exchange/import?faces-redirect=true";
    }

    private void forget() {
        kept = null;
        preview = null;
        fileName = null;
    }

    /** The file name without its path, which some browsers send. */
    private static String name(String submitted) {
        String plain = submitted == null ? "" : submitted.replace('\\', '/');
        Path last = Path.of("/", plain.replace("\0", "")).getFileName();
        return last == null ? "" : last.toString();
    }

    public ListState getList() {
        return list;
    }

    /** The problems, in the order of the file unless the reader asks for another one. */
    public LazyRows<Problem> getProblems() {
        return LazyRows.of(list, state -> {
            List<Problem> all = shown();
            return new LazyRows.Part<>(
                    all.stream()
                            .sorted(order(state))
                            .skip(state.getFirst())
                            .limit(state.getSize())
                            .toList(),
                    all.size());
        });
    }

    /** Read from the kept file again when the list is turned; none when that has gone meanwhile, as sending it again would say. */
    private List<Problem> shown() {
        return problems.get(() -> {
            try {
                KeptFile file = imports.kept(kept);
                return imports.preview(file.kind(), file.content()).problems();
            } catch (Refusal gone) {
                return List.of();
            }
        });
    }

    /** How many of the problems the list has. */
    public int getShown() {
        return shown().size();
    }

    private static Comparator<Problem> order(ListState state) {
        Comparator<Problem> byRow = Comparator.comparingInt(Problem::row);
        Comparator<Problem> by = "column".equals(state.column())
                ? Comparator.comparing(Problem::column, Comparator.nullsFirst(Comparator.naturalOrder()))
                : byRow;
        return (state.isDescending() ? by.reversed() : by).thenComparing(byRow);
    }

    public String sentence(Problem problem) {
        return words.of(problem.key(), problem.words());
    }

    /** The meaning of a column; the four columns of a text share it and add their language. */
    public String meaning(String column) {
        String language = column.substring(stem(column).length()).replace("_", "");
        String meaning = words.get("exchange.column." + stem(column));
        return language.isEmpty()
                ? meaning
                : meaning + " " + words.of("frame.fallback", language.toUpperCase(Locale.ROOT));
    }

    /** The column without its language. */
    static String stem(String column) {
        return column.replaceFirst("_(fr|nl|de|en)$", "");
    }

    public List<Option> getKinds() {
        return words.options("exchange.kind.", getTemplates().stream().map(Enum::name));
    }

    public List<ImportKind> getTemplates() {
        return Arrays.stream(ImportKind.values())
                .filter(one -> one != ImportKind.GRANTS || me.is(Role.ADMINISTRATOR))
                .toList();
    }

    public Preview getPreview() {
        return preview;
    }

    public String getFileName() {
        return fileName;
    }

    public String getKind() {
        return kind;
    }

    public void setKind(String kind) {
        this.kind = kind;
    }

    public Part getUpload() {
        return upload;
    }

    public void setUpload(Part upload) {
        this.upload = upload;
    }
}
