package be.egmont.web.seat;

import be.egmont.kernel.Translated;
import java.io.Serializable;

/** What somebody is called in his delegation, as it is typed; in one language or in four. */
public class FunctionForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private String fr;
    private String nl;
    private String de;
    private String en;

    void begin(Translated text) {
        fr = text == null ? null : text.getFr();
        nl = text == null ? null : text.getNl();
        de = text == null ? null : text.getDe();
        en = text == null ? null : text.getEn();
    }

    Translated translated() {
        return new Translated(fr, nl, de, en);
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
