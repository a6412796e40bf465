package be.egmont.web.seat;

/** Where the page of a delegation is: that of its post, or that of its organisation. */
final class DelegationAddress {

    private DelegationAddress() {}

    /** For a link, behind the path of the application. */
    static String of(boolean ofPost, String code) {
        return ofPost ? "/delegation/view.xhtml?post=" + code : "/stakeholder/view.xhtml?code=" + code;
    }

    /** For the navigation of Faces. */
    static String outcome(boolean ofPost, String code) {
        return ofPost
                ? "/delegation/view?faces-redirect=true&post=" + code
                : "/stakeholder/view?faces-redirect=true&code=" + code;
    }
}
