package be.egmont.web.frame;

import be.egmont.kernel.Translated;
import java.io.Serializable;
import java.util.Map;

/** A text of a form in the four languages, as it is typed. */
public class FourTexts implements Serializable {

    private static final long serialVersionUID = 1L;

    private String fr;
    private String nl;
    private String de;
    private String en;

    /** Begins with a text as it is; null for none. */
    public void begin(Translated text) {
        fr = text == null ? null : text.getFr();
        nl = text == null ? null : text.getNl();
        de = text == null ? null : text.getDe();
        en = text == null ? null : text.getEn();
    }

    /** The text as it is typed by now. */
    public Translated translated() {
        return new Translated(fr, nl, de, en);
    }

    /** Puts what stands in its fields to the others, by the keys of their labels. */
    public void say(String label, Map<String, String> said) {
        said.put(label + "fr", fr);
        said.put(label + "nl", nl);
        said.put(label + "de", de);
        said.put(label + "en", en);
    }

    /** The same where all four have one label. */
    public void sayOf(String label, Map<String, String> said) {
        say(label + Difference.OF_LANGUAGE, said);
    }

    public String getFr() {
        return fr;
    }

    public void setFr(String fr) {
        this.fr = fr;
    }

    public String getNl() {
        return nl;
    }

    public void setNl(String nl) {
        this.nl = nl;
    }

    public String getDe() {
        return de;
    }

    public void setDe(String de) {
        this.de = de;
    }

    public String getEn() {
        return en;
    }

    public void setEn(String en) {
        this.en = en;
    }
}
