import { AGENCY_KINDS } from '../domain/agencies';
import { OWN_DATASET, type DatasetCard } from '../domain/dataset';
import { metricByCode } from '../domain/metrics';
import type { FolderIssue, FolderIssueCode } from '../domain/folderIssue';
import { issueAt, type Report } from './csvTable';
import { FIRST_YEAR, ID_PATTERN, isDate, LAST_YEAR } from './folderRow';

/** What a key of `dataset.json` holds: `words` may be empty; a list holds any number of its one member. */
type Shape = 'text' | 'words' | 'year' | 'flag' | readonly [Shape] | Shapes;
interface Shapes {
	readonly [key: string]: Shape;
}

const LABEL: Shapes = { zh: 'text', en: 'text' };
const CARD: Shapes = {
	id: 'text',
	title: LABEL,
	about: LABEL,
	fictional: 'flag',
	source: LABEL,
	terms: LABEL,
	opens: { metric: 'text', kind: 'text' },
	roster: 'flag',
	deadlines: { department: 'text', government: 'text' },
	reorganisations: [{ agency_id: 'text', year: 'year', kind: 'text', note: 'words' }],
	acknowledgements: [{ key: 'text', rule: 'text', agency_id: 'text', report_year: 'year', reason: 'text' }]
};

/** Keys that may be left out. */
const OPTIONAL: readonly string[] = ['reorganisations', 'acknowledgements'];

const isList = (shape: Shape): shape is readonly [Shape] => Array.isArray(shape);

/** Returns the card of `dataset.json`, or null after reporting every key that is missing, unknown or of the wrong type. */
export function readCard(file: string, text: string, report: Report): DatasetCard | null {
	let sound = true;
	const wrong = (
		column: string | null,
		code: FolderIssueCode,
		raw: string,
		values: FolderIssue['values'] = {}
	) => {
		sound = false;
		report(issueAt({ file, row: null, column }, code, raw, values));
	};
	let json: unknown;
	try {
		json = JSON.parse(text.startsWith('\uFEFF') ? text.slice(1) : text);
	} catch (cause) {
		wrong(null, 'bad-json', text, { message: cause instanceof Error ? cause.message : String(cause) });
		return null;
	}

	const check = (value: unknown, shape: Shape, path: string): void => {
		const raw = JSON.stringify(value) ?? '';
		const name = path === '' ? null : path;
		if (shape === 'text') {
			if (typeof value !== 'string') wrong(name, 'wrong-type', raw, { type: 'text' });
			else if (value.trim() === '') wrong(name, 'missing-value', value);
			return;
		}
		if (shape === 'flag') {
			if (typeof value !== 'boolean') wrong(name, 'wrong-type', raw, { type: 'boolean' });
			return;
		}
		if (shape === 'words') {
			if (typeof value !== 'string') wrong(name, 'wrong-type', raw, { type: 'text' });
			return;
		}
		if (shape === 'year') {
			const year = typeof value === 'number' && Number.isInteger(value) ? value : 0;
			const fits = year >= FIRST_YEAR && year <= LAST_YEAR;
			if (!fits) wrong(name, 'not-a-year', raw, { first: FIRST_YEAR, last: LAST_YEAR });
			return;
		}
		if (isList(shape)) {
			if (!Array.isArray(value)) wrong(name, 'wrong-type', raw, { type: 'list' });
			else value.forEach((member, i) => check(member, shape[0], `${path}[${i}]`));
			return;
		}
		if (typeof value !== 'object' || value === null || Array.isArray(value)) {
			wrong(name, 'wrong-type', raw, { type: 'object' });
			return;
		}
		const known = value as Record<string, unknown>;
		const within = (key: string) => (path === '' ? key : `${path}.${key}`);
		for (const [key, inner] of Object.entries(shape)) {
			if (Object.hasOwn(known, key)) check(known[key], inner, within(key));
			else if (path !== '' || !OPTIONAL.includes(key)) wrong(within(key), 'missing-key', '');
		}
		for (const key of Object.keys(known)) {
			if (!Object.hasOwn(shape, key)) wrong(within(key), 'unknown-key', key);
		}
	};
	check(json, CARD, '');
	if (!sound) return null;

	const card = json as DatasetCard;
	if (!ID_PATTERN.test(card.id)) wrong('id', 'not-an-id', card.id);
	else if (card.id === OWN_DATASET) wrong('id', 'reserved-id', card.id);
	if (metricByCode(card.opens.metric) === null) wrong('opens.metric', 'unknown-metric', card.opens.metric);
	const kind = card.opens.kind;
	if (kind !== 'all' && !AGENCY_KINDS.some((k) => k.code === kind)) wrong('opens.kind', 'unknown-kind', kind);
	for (const key of ['department', 'government'] as const) {
		const day = card.deadlines[key];
		if (!/^\d{2}-\d{2}$/.test(day) || !isDate(`2000-${day}`))
			wrong(`deadlines.${key}`, 'not-a-deadline', day);
	}
	return sound ? card : null;
}
