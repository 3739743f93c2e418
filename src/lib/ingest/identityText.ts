import { FORM_HINTS, NAMED_YEAR, PARTICULARS, PLACES_BEFORE } from '../domain/identityPhrases';
import { comparableName } from './agencyNames';
import { isCreditCode } from './creditCode';
import { parseDate } from './facts';
import { dateOfLine, isDateLine, malformedDates, periodOf } from './identityDate';
import { agencyOfBody, findTitle, nameOf, titleOf } from './identityTitle';
import { IssueLog } from './issues';
import { sectionsOf, type Sections } from './section';
import { folded, joinLines, printed, type ReportLine } from './sectionFlow';

/** Whose report a text is, for which year, and when it was published; empty or null where it does not say. */
export interface TextIdentity {
	agency: string;
	title: string;
	/** Unified social credit code with the right check character, or empty. */
	code: string;
	/** Index number as printed, or empty. */
	index: string;
	year: number | null;
	/** Where the year was found; `label` is a line of its own above the report, `file` only what the file is called. */
	yearFrom: 'title' | 'label' | 'period' | 'file' | '';
	/** ISO date, or empty. */
	publishedOn: string;
	/** Forms that notices cited and headers point to, without doubles. */
	formHints: readonly string[];
}

/** Lines at the end in which a signature and its date are looked for. */
const TAIL_LINES = 12;
const CODE_SHAPE = /(?<![0-9A-Z])[0-9A-HJ-NPQRTUWXY]{18}(?![0-9A-Z])/g;

function codeIn(text: string): string {
	return [...text.toUpperCase().matchAll(CODE_SHAPE)].map((m) => m[0]).find(isCreditCode) ?? '';
}

/** Of two names of one agency the fuller one. */
function fuller(title: string, other: string): string {
	if (title === '' || other === '') return title || other;
	return other.length > title.length && comparableName(other).endsWith(comparableName(title)) ? other : title;
}

function sameBody(a: string, b: string): boolean {
	const [short, long] = [comparableName(a), comparableName(b)].sort((x, y) => x.length - y.length) as [
		string,
		string
	];
	return long.includes(short) || short.slice(0, 6) === long.slice(0, 6);
}

function publishedIn(
	head: readonly ReportLine[],
	tail: readonly ReportLine[],
	rows: string,
	log: (raw: string, line: number) => void
): string {
	const stated = (pattern: RegExp): string | null => {
		const raw = pattern.exec(rows)?.[1];
		if (raw === undefined) return null;
		for (let length = raw.length; length >= 8; length--) {
			const date = parseDate(raw.slice(0, length).replace(/\s/g, ''));
			if (date !== null) return date;
		}
		return null;
	};
	const alone = (lines: readonly ReportLine[]): string | null => {
		for (const line of lines) {
			const compact = folded(line.text);
			const date = dateOfLine(compact);
			if (date !== null) return date;
			if (isDateLine(compact)) log(line.text.trim(), line.place.line);
		}
		return null;
	};
	return (
		stated(PARTICULARS.published) ??
		alone(head) ??
		alone([...tail].reverse()) ??
		stated(PARTICULARS.written) ??
		''
	);
}

/**
 * Returns whose report the lines are and for which year, with issues where the text contradicts itself: title against
 * period, code against its check character, dates that are none. Nothing is guessed; a year that only the file's name
 * shows is said to come from there.
 */
export function identityOf(
	lines: readonly ReportLine[],
	fileName: string,
	log: IssueLog = new IssueLog(),
	sections: Sections = sectionsOf(lines)
): TextIdentity {
	const at = (line: number | null) => ({ file: fileName, row: line, column: null });
	const { head } = sections;
	const tail = lines.filter((l) => l.text.trim() !== '').slice(-TAIL_LINES);
	const rows = head.map((l) => l.text.replace(/[\u3000\u00A0]/g, ' ')).join('\n');
	const opening = joinLines([...head, ...(sections.found[0]?.lines ?? [])]).text;
	const fileTitle = titleOf(fileName.replace(/\.[A-Za-z0-9]{1,5}$/, ''), 0);
	const title = findTitle(head);

	const particular = nameOf(folded(PARTICULARS.agency.exec(rows)?.[1] ?? ''));
	const signed =
		tail
			.map((l) => folded(l.text))
			.map(nameOf)
			.filter((n) => n !== '')
			.at(-1) ?? '';
	const body = agencyOfBody(joinLines(head).text);
	let agency = title?.agency ?? '';
	for (const other of [particular, body, signed, fileTitle?.agency ?? '']) agency = fuller(agency, other);
	agency = asPrinted(head, longestIn(rows, agency));
	for (const other of [particular, body]) {
		if (agency !== '' && other !== '' && !sameBody(agency, other)) {
			log.add('agency-conflict', at(title?.line ?? null), other, { first: agency, second: other });
			break;
		}
	}
	if (agency === '') log.add('no-agency', at(1), title?.text ?? '');

	const printedCode = PARTICULARS.code.exec(rows)?.[1]?.toUpperCase() ?? '';
	const index = PARTICULARS.index.exec(rows)?.[1] ?? '';
	const code = codeIn(`${printedCode} ${index} ${rows}`) || codeIn(fileName);
	if (printedCode.length === 18 && !isCreditCode(printedCode)) log.add('bad-code', at(null), printedCode);

	const period = periodOf(opening);
	if (period !== null && !period.sound) log.add('bad-period', at(null), period.raw);
	const wrongDates = new Set(malformedDates(opening));
	for (const raw of wrongDates) log.add('bad-date', at(lineWith(lines, raw)), raw);
	const named = NAMED_YEAR.exec(fileName.replace(/\d{5,}/g, ' '))?.[1];
	const fromFile = fileTitle?.year ?? (named === undefined ? null : Number(named));
	const stated = title?.year ?? null;
	const labelled = PARTICULARS.year.exec(rows)?.[1];
	const told = labelled === undefined ? null : Number(labelled);
	const year = stated ?? told ?? period?.year ?? fromFile;
	const from = { title: stated, label: told, period: period?.year ?? null, file: fromFile };
	const yearFrom = (['title', 'label', 'period', 'file'] as const).find((key) => from[key] !== null) ?? '';
	if (stated !== null && period !== null && period.year !== null && period.year !== stated) {
		log.add('year-conflict', at(title?.line ?? null), period.raw, {
			first: String(stated),
			second: String(period.year)
		});
	}
	if (yearFrom === 'file' && year !== null)
		log.add('year-from-file', at(null), fileName, { year: String(year) });
	if (year === null) log.add('no-year', at(1), title?.text ?? '');

	const publishedOn = publishedIn(head, tail, rows, (raw, line) => {
		if (!wrongDates.has(folded(raw))) log.add('bad-date', at(line), raw);
		wrongDates.add(folded(raw));
	});
	if (publishedOn !== '' && year !== null && Number(publishedOn.slice(0, 4)) <= year) {
		log.add('published-early', at(null), publishedOn, { year: String(year) });
	}
	const whole = folded(lines.map((l) => l.text).join(''));
	const formHints = [...new Set(FORM_HINTS.filter(([, words]) => words.test(whole)).map(([form]) => form))];
	return { agency, title: title?.text ?? '', code, index, year, yearFrom, publishedOn, formHints };
}

/** The longest run of the text above the first section that ends with the name and still reads as one name. */
function longestIn(rows: string, agency: string): string {
	if (agency === '') return '';
	const compact = folded(rows.replace(/\n/g, ''));
	let best = agency;
	for (let at = compact.indexOf(agency); at >= 0; at = compact.indexOf(agency, at + 1)) {
		const before = PLACES_BEFORE.exec(compact.slice(Math.max(0, at - 12), at))?.[0] ?? '';
		if (before.length + agency.length > best.length) best = before + agency;
	}
	return best;
}

/** A name with its brackets as the report prints them. */
function asPrinted(head: readonly ReportLine[], agency: string): string {
	for (const line of head) {
		const flow = joinLines([line]);
		const at = agency === '' ? -1 : flow.text.indexOf(agency);
		if (at >= 0) return printed(flow, at, at + agency.length).replace(/\s+/g, '');
	}
	return agency;
}

function lineWith(lines: readonly ReportLine[], raw: string): number | null {
	return lines.find((l) => folded(l.text).includes(raw))?.place.line ?? null;
}
