import type { DatasetContent } from './dataset';

/** A 64-bit number as two unsigned 32-bit halves. */
interface Word {
	high: number;
	low: number;
}

const TWO_32 = 4294967296;

/** One step of FNV-1a: h = (h xor byte) · (2^40 + 435) mod 2^64. */
function mix(h: Word, byte: number): void {
	const low = (h.low ^ byte) >>> 0;
	const scaled = low * 435;
	h.high = (h.high * 435 + Math.floor(scaled / TWO_32) + ((low << 8) >>> 0)) >>> 0;
	h.low = scaled >>> 0;
}

function hash(text: string): Word {
	const h: Word = { high: 0xcbf29ce4, low: 0x84222325 };
	for (let i = 0; i < text.length; i += 1) {
		const unit = text.charCodeAt(i);
		if (unit < 0x80) mix(h, unit);
		else {
			mix(h, unit & 0xff);
			mix(h, unit >>> 8);
		}
	}
	return h;
}

function base36({ high, low }: Word): string {
	return ((BigInt(high) << 32n) | BigInt(low)).toString(36).padStart(13, '0');
}

/**
 * Returns a 13-character base-36 hash of a text: FNV-1a, 64 bits, over ASCII bytes and the two bytes of every
 * other UTF-16 unit. Not secret-proof; needs no secure context.
 */
export function hashText(text: string): string {
	return base36(hash(text));
}

/** A multiset of hashes: sums modulo 2^64, so the order of its members does not matter. */
class Heap {
	private sum: Word = { high: 0, low: 0 };
	private size = 0;

	add(text: string): void {
		const h = hash(text);
		const low = this.sum.low + h.low;
		this.sum = { low: low >>> 0, high: (this.sum.high + h.high + (low >= TWO_32 ? 1 : 0)) >>> 0 };
		this.size += 1;
	}

	toString(): string {
		return `${this.size}:${base36(this.sum)}`;
	}
}

/** Joins parts so that no two lists give the same text. */
function line(...parts: (string | number | boolean | null)[]): string {
	return JSON.stringify(parts);
}

/**
 * Returns the fingerprint of a dataset's figures, 13 base-36 characters, the same for any order of its rows.
 * Everything that a figure on screen depends on counts: reports by agency, year and version, their cells and cell
 * states, problems, kinds and parents of agencies, the roster's years. Names, titles and sources do not.
 */
export function fingerprintContent(content: DatasetContent): string {
	const heap = new Heap();
	const key = new Map<string, string>();
	for (const r of content.reports) {
		const id = line(r.agency_id, r.report_year, r.version);
		key.set(r.report_id, id);
		heap.add(line('report', id, r.format, r.status, r.scope, r.published_on, r.problems_read));
		const cells = new Heap();
		for (const [code, value] of Object.entries(r.cells)) cells.add(`${code}=${value}`);
		heap.add(line('cells', id, String(cells)));
	}
	const of = (report: string) => key.get(report) ?? report;
	for (const n of content.notes) heap.add(line('note', of(n.report_id), n.cell, n.state));
	for (const p of content.problems) heap.add(line('problem', of(p.report_id), p.ordinal, p.kind, p.theme));
	for (const a of content.agencies) heap.add(line('agency', a.agency_id, a.kind, a.parent_id));
	for (const y of content.agencyYears) {
		heap.add(line('year', y.agency_id, y.year, y.expected, y.population, y.staff));
	}
	for (const o of content.others) {
		heap.add(line('other', of(o.report_id), o.table_zh, o.row_zh, o.column_zh, o.value, o.unit));
	}
	return hashText(String(heap));
}
