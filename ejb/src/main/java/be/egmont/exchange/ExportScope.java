package be.egmont.exchange;

import be.egmont.access.Grants;
import jakarta.persistence.EntityManager;

/**
 * What an export reads from.
 *
 * @param grants the boundary of grants: whoever may not read them there exports none
 * @param edition the code of the edition whose rows are wanted, of kinds that belong to one; null for all
 */
record ExportScope(EntityManager em, Grants grants, String edition) {}
