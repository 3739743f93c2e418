import { AGENCY_KINDS, AGENCY_LEVELS, type Agency, type AgencyYear } from '../domain/agencies';
import { hashText } from '../domain/fingerprint';
import { comparableName, kindShown } from './agencyNames';
import { wordKey } from './columns';
import { isCreditCode } from './creditCode';
import type { Place } from './draft';
import { parseBoolean, parseYear, parseYears } from './facts';
import { checkText } from './identity';
import { columnLetter, type IssueCode, type IssueLog } from './issues';
import { foldWidth, parseCell } from './value';

/** A column of the roster. */
export type RosterField =
	Exclude<keyof Agency, 'parent_id'> | Exclude<keyof AgencyYear, 'agency_id'> | 'parent';

const ID = /^[a-z0-9][a-z0-9-]{0,39}$/;
const PERSONS = { kind: 'count', unit: '', stated: '' } as const;

function codeOf(
	entries: readonly { code: string; label: { zh: string; en: string } }[],
	raw: string
): string | null {
	const key = wordKey(raw);
	const found = entries.find(
		(e) =>
			e.code === key || wordKey(e.code) === key || wordKey(e.label.zh) === key || wordKey(e.label.en) === key
	);
	return found?.code ?? null;
}

/** Turns the rows of a roster into agencies and their years. */
export class RosterRows {
	readonly agencies: Agency[] = [];
	readonly years: AgencyYear[] = [];
	private readonly byName = new Map<string, Agency>();
	private readonly byId = new Map<string, Agency>();
	private readonly seenYears = new Map<string, AgencyYear>();
	private readonly parents: { agency: Agency; raw: string; place: Place }[] = [];
	private readonly knownIds = new Map<string, string>();

	constructor(
		private readonly fields: readonly (RosterField | null)[],
		private readonly file: string,
		private readonly log: IssueLog,
		known: readonly Agency[]
	) {
		for (const agency of known) this.knownIds.set(comparableName(agency.name_zh), agency.agency_id);
	}

	/** Takes one row; `row` is its number in the file. */
	take(cells: readonly string[], row: number): void {
		const text = (field: RosterField) => foldWidth(cells[this.fields.indexOf(field)] ?? '');
		const at = (field: RosterField): Place => {
			const column = this.fields.indexOf(field);
			return { file: this.file, row, column: column < 0 ? null : columnLetter(column) };
		};
		const name = text('name_zh');
		const stated = text('agency_id').toLowerCase();
		if (name === '' && stated === '') {
			this.log.add('no-name', { file: this.file, row, column: null }, cells.join(','));
			return;
		}
		checkText(name, at('name_zh'), this.log);
		const before =
			(stated !== '' ? this.byId.get(stated) : undefined) ?? this.byName.get(comparableName(name));
		const agency = before ?? this.add(name, stated, text, at, row);
		if (before !== undefined && !this.fields.includes('year')) {
			this.log.add('duplicate-agency', at('name_zh'), name || stated, { row });
		}
		this.takeYears(agency, text, at);
	}

	/** Settles the parents, which may stand below their members, and drops years that end before they begin. */
	finish(): void {
		for (const { agency, raw, place } of this.parents) {
			const parent = this.byId.get(raw.toLowerCase()) ?? this.byName.get(comparableName(raw));
			const id = parent?.agency_id ?? this.knownIds.get(comparableName(raw)) ?? null;
			if (id === null || id === agency.agency_id) this.log.add('unknown-parent', place, raw);
			else agency.parent_id = id;
		}
	}

	private add(
		name: string,
		stated: string,
		text: (field: RosterField) => string,
		at: (field: RosterField) => Place,
		row: number
	): Agency {
		const shown = kindShown(name);
		const kind = this.coded(AGENCY_KINDS, text('kind'), at('kind'), 'bad-kind') ?? shown.kind;
		if (text('kind') === '') {
			this.log.add('kind-from-name', at('kind'), name, { kind: shown.kind });
		}
		const level = this.coded(AGENCY_LEVELS, text('level'), at('level'), 'bad-level') ?? shown.level;
		const uscc = text('uscc').toUpperCase();
		if (uscc !== '' && !isCreditCode(uscc)) this.log.add('bad-code', at('uscc'), uscc);
		const agency: Agency = {
			agency_id: this.idFor(name, stated, at('agency_id'), row),
			name_zh: name === '' ? stated : name,
			name_en: text('name_en'),
			short_zh: text('short_zh') === '' ? name : text('short_zh'),
			kind: kind === '' ? 'bureau' : kind,
			level,
			region: text('region'),
			parent_id: '',
			uscc: isCreditCode(uscc) ? uscc : '',
			names: text('names')
				.split(/[|;\u3001]/)
				.map((n) => n.trim())
				.filter((n) => n !== '')
				.join('|'),
			valid_from: this.year(text('valid_from'), at('valid_from')),
			valid_to: this.year(text('valid_to'), at('valid_to'))
		};
		const { valid_from: from, valid_to: to } = agency;
		if (from !== null && to !== null && from > to) {
			this.log.add('bad-range', at('valid_to'), `${from} > ${to}`);
			agency.valid_from = null;
			agency.valid_to = null;
		}
		this.agencies.push(agency);
		this.byId.set(agency.agency_id, agency);
		if (stated !== '') this.byId.set(stated, agency);
		this.byName.set(comparableName(agency.name_zh), agency);
		if (text('parent') !== '') this.parents.push({ agency, raw: text('parent'), place: at('parent') });
		return agency;
	}

	private idFor(name: string, stated: string, place: Place, row: number): string {
		if (stated !== '' && ID.test(stated)) return stated;
		if (stated !== '') this.log.add('bad-id', place, stated);
		const known = this.knownIds.get(comparableName(name));
		if (known !== undefined && !this.byId.has(known)) return known;
		const label = name === '' ? stated : name;
		let id = `u-${hashText(label).slice(-8)}`;
		while (this.byId.has(id)) id = `u-${hashText(`${label} ${row} ${id}`).slice(-8)}`;
		return id;
	}

	private coded(
		entries: readonly { code: string; label: { zh: string; en: string } }[],
		raw: string,
		place: Place,
		issue: IssueCode
	): string | null {
		if (raw === '') return null;
		const code = codeOf(entries, raw);
		if (code === null) this.log.add(issue, place, raw);
		return code;
	}

	private year(raw: string, place: Place): number | null {
		if (raw === '') return null;
		const year = parseYear(raw);
		if (year === null) this.log.add('bad-year', place, raw);
		return year;
	}

	private takeYears(
		agency: Agency,
		text: (field: RosterField) => string,
		at: (field: RosterField) => Place
	): void {
		const raw = text('year');
		if (raw === '') {
			for (const field of ['expected', 'population', 'staff'] as const) {
				if (text(field) !== '') this.log.add('no-year', at(field), text(field));
			}
			return;
		}
		const years = parseYears(raw);
		if (years === null) {
			this.log.add('bad-year', at('year'), raw);
			return;
		}
		const expected = this.expected(text('expected'), at('expected'));
		const population = this.count(text('population'), at('population'));
		const staff = this.count(text('staff'), at('staff'));
		for (const year of years) {
			const key = `${agency.agency_id} ${year}`;
			const entry = { agency_id: agency.agency_id, year, expected, population, staff };
			const known = this.seenYears.get(key);
			if (known !== undefined) {
				const same = JSON.stringify(known) === JSON.stringify(entry);
				this.log.add(same ? 'duplicate-agency' : 'conflicting-agency', at('year'), raw, { year });
				continue;
			}
			this.seenYears.set(key, entry);
			this.years.push(entry);
		}
	}

	/** A roster without the column lists who should report; with it, a blank says that nothing is known. */
	private expected(raw: string, place: Place): boolean {
		if (!this.fields.includes('expected')) return true;
		if (raw === '') {
			this.log.add('no-expected', place);
			return false;
		}
		const value = parseBoolean(raw);
		if (value === null) this.log.add('bad-boolean', place, raw);
		return value ?? false;
	}

	private count(raw: string, place: Place): number | null {
		if (raw === '') return null;
		const parsed = parseCell(raw, PERSONS);
		if (parsed.value === null || parsed.value < 0) {
			if (parsed.state !== 'na') this.log.add('bad-count', place, raw);
			return null;
		}
		return parsed.value;
	}
}
