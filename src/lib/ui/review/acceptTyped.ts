import type { Agency } from '../../domain/agencies';
import { hashText } from '../../domain/fingerprint';
import type { ReportDraft } from '../../ingest/draft';
import { FRESH, identifyAgencies, type Identity } from '../../workspace/identify';
import type { Ledger } from '../../workspace/ledger';
import { acceptImport, planImport, type PlanItem } from '../../workspace/plan';
import { agenciesOf } from '../import/gathering';

/**
 * Returns what the agency typed is taken for among the known ones, or null while none is typed; `choice` is what a
 * person chose for it.
 */
export function identityOf(
	draft: Pick<ReportDraft, 'agency' | 'agency_code'>,
	known: Iterable<Agency>,
	choice: string | null
): Identity | null {
	if (draft.agency.trim() === '') return null;
	const [found] = identifyAgencies([{ name: draft.agency, code: draft.agency_code }], [...known]);
	return found === undefined ? null : { ...found, chosen: choice ?? found.chosen };
}

/** Returns the agency an identity stands for, or null while a person has to decide. */
export function agencyOf(identity: Identity | null, known: ReadonlyMap<string, Agency>): Agency | null {
	if (identity === null || identity.chosen === null) return null;
	return identity.chosen === FRESH ? identity.fresh : (known.get(identity.chosen) ?? null);
}

/** Returns what a typed report meets in the ledger, or null while its agency or year is open. */
export function planTyped(ledger: Ledger, draft: ReportDraft, agency: Agency | null): PlanItem | null {
	if (agency === null || draft.year === null) return null;
	return planImport(ledger, [{ draft, agency_id: agency.agency_id, year: draft.year }])[0] ?? null;
}

/** Returns the ledger with a typed report in it as one import. */
export function acceptTyped(
	ledger: Ledger,
	item: PlanItem,
	identity: Identity,
	known: ReadonlyMap<string, Agency>,
	at: string
): Ledger {
	const { file } = item.draft.place;
	const agencies = agenciesOf([item], [identity], known, ledger.tables.agencies);
	const import_id = `i-${hashText(`${at} ${file}`).slice(-10)}`;
	return acceptImport(ledger, { items: [item], agencies, files: [file], import_id, at });
}
