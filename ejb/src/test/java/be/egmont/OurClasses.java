package be.egmont;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;

/** What is built, as ArchUnit reads it: once for all tests that ask about it. */
public final class OurClasses {

    /** All of this module, without tests. */
    public static final JavaClasses ALL = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("be.egmont");

    private OurClasses() {}
}
