import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { LEGAL_DEADLINES } from '../../src/lib/domain/agencies';
import type { DatasetContent } from '../../src/lib/domain/dataset';
import { fingerprintContent } from '../../src/lib/domain/fingerprint';
import { fromFragment, readFragment, toFragment } from '../../src/lib/view/fragment';
import { compress, decompress, packContent, unpackContent, type PacketCard } from '../../src/lib/view/packet';
import { makeViewFile, readViewFile } from '../../src/lib/view/viewFile';
import { contents } from './contents';

const CARD: PacketCard = { title: 'T', roster: true, deadlines: LEGAL_DEADLINES, years: [2019, 2025] };
const EMPTY: DatasetContent = {
	agencies: [],
	agencyYears: [],
	reports: [],
	notes: [],
	problems: [],
	others: []
};

describe('a dataset packed and unpacked', () => {
	it('is the same, whatever figures, states and texts it holds', () => {
		fc.assert(
			fc.property(contents, fc.string(), fc.boolean(), (content, title, roster) => {
				const card = { ...CARD, title, roster };
				expect(unpackContent(packContent(content, card))).toEqual({ ok: true, content, card });
				const hash = toFragment(packContent(content, card));
				expect(hash).toMatch(/^#d=[A-Za-z0-9_-]+$/);
				const opened = readFragment(hash);
				if (opened?.ok !== true) throw new Error(`${opened?.why}`);
				expect(opened.content).toEqual(content);
				expect(fingerprintContent(opened.content)).toBe(fingerprintContent(content));
			}),
			{ numRuns: 150 }
		);
	});

	it('is the same as a view file, with the link it opens', () => {
		fc.assert(
			fc.property(contents, fc.string({ unit: 'binary' }), (content, title) => {
				const link = { lang: 'en' as const, page: 'compare' as const, search: '?m=filed&y=2020..2023' };
				const card = { ...CARD, title };
				expect(readViewFile(makeViewFile(link, content, card))).toEqual({ ok: true, link, content, card });
			}),
			{ numRuns: 40 }
		);
	});

	it('refuses figures that cannot be in a report', () => {
		const withCells = (cells: Record<string, number>) => ({
			...EMPTY,
			reports: [{ ...report('a-2021-1'), cells }]
		});
		expect(() => packContent(withCells({ t3_new_total: NaN }), CARD)).toThrow(RangeError);
		expect(() => packContent(withCells({ no_such_cell: 1 }), CARD)).toThrow(RangeError);
	});
});

describe('links and files made before', () => {
	it('open as they were: the packet of each version stays readable, figure by figure', () => {
		const { fragment, card, content } = JSON.parse(
			readFileSync(new URL('../fixtures/view/packet-v1.json', import.meta.url), 'utf8')
		) as { fragment: string; card: PacketCard; content: DatasetContent };
		expect(readFragment(fragment)).toEqual({ ok: true, card, content });
	});
});

describe('a packet that is not what it was', () => {
	const packet = packContent(EMPTY, CARD);
	const why = (bytes: Uint8Array) => {
		const opened = unpackContent(bytes);
		return opened.ok ? 'ok' : opened.why;
	};

	it('says that its end is missing, that it was changed, or that a newer program made it', () => {
		fc.assert(
			fc.property(contents, fc.nat(), (content, at) => {
				const bytes = packContent(content, CARD);
				expect(why(bytes.subarray(0, at % bytes.length))).toBe('cut');
				const changed = bytes.slice();
				const place = 5 + (at % (bytes.length - 5));
				changed[place] = (changed[place] as number) ^ 0x55;
				expect(why(changed)).toBe('damaged');
			}),
			{ numRuns: 60 }
		);
		expect(why(Uint8Array.of(9, ...packet.subarray(1)))).toBe('version');
		expect(why(Uint8Array.of(0, 0))).toBe('damaged');
	});

	it('opens although a chat put words behind the link', () => {
		const hash = toFragment(packet);
		for (const tail of ['\u3002', '%E3%80%82', ').', ' more words', '&x=1'])
			expect(readFragment(hash + tail)).toEqual(readFragment(hash));
	});

	it('is no packet at all where the fragment is an anchor or empty', () => {
		for (const hash of ['', '#', '#m-disclosure_rate']) expect(fromFragment(hash)).toBeNull();
		expect(readFragment('#d=')).toEqual({ ok: false, why: 'cut' });
		expect(readFragment('#d=!!!')).toEqual({ ok: false, why: 'cut' });
	});

	it('never throws, whatever the bytes are, and however right their checksum is', () => {
		fc.assert(
			fc.property(fc.uint8Array({ maxLength: 300 }), fc.string(), (bytes, text) => {
				expect(unpackContent(bytes).ok).toBe(false);
				expect(readViewFile(bytes).ok).toBe(false);
				expect(readFragment(`#d=${text}`)?.ok).toBe(false);
				expect(readViewFile(new TextEncoder().encode(`{"format":"gongkai-view"${text}\n`)).ok).toBe(false);
				expect(typeof unpackContent(sealed(bytes)).ok).toBe('boolean');
			}),
			{ numRuns: 500 }
		);
	});

	it('never throws when single bytes of its tables are changed under a right checksum', () => {
		fc.assert(
			fc.property(contents, fc.nat(), fc.nat({ max: 255 }), (content, at, value) => {
				const packed = packContent(content, CARD);
				const tables = decompress(packed.subarray(9), 1e7);
				if (!tables.ok) throw new Error(tables.why);
				const changed = tables.bytes.slice();
				changed[at % changed.length] = value;
				expect(typeof unpackContent(sealed(changed)).ok).toBe('boolean');
			}),
			{ numRuns: 300 }
		);
	});

	it('does not unfold beyond the limit', () => {
		const bomb = sealed(new Uint8Array(50_000_000));
		expect(bomb.length).toBeLessThan(60_000);
		expect(unpackContent(bomb, 1_000_000)).toEqual({ ok: false, why: 'too-large' });
		expect(decompress(compress(new Uint8Array(5000)), 4999)).toEqual({ ok: false, why: 'too-large' });
		expect(decompress(new Uint8Array(0), 10)).toEqual({ ok: false, why: 'damaged' });
	});

	it('is refused where its ids repeat, dangle or could never have been written', () => {
		const r = report('a-2021-1');
		const a = agency('a');
		const bad: Partial<DatasetContent>[] = [
			{ reports: [r] },
			{ agencies: [a, a] },
			{ agencies: [agency('<b>')] },
			{ agencies: [a], reports: [r, r] },
			{ agencies: [a], reports: [{ ...r, report_year: 12 }] },
			{
				agencies: [a],
				notes: [{ report_id: 'x', cell: 't3_new_total', state: 'blank', raw: '', where: '' }]
			},
			{ agencyYears: [{ agency_id: 'a', year: 2020, expected: true, population: null, staff: null }] }
		];
		for (const part of bad) expect(why(packContent({ ...EMPTY, ...part }, CARD))).toBe('damaged');
		expect(why(packContent({ ...EMPTY, agencies: [{ ...a, kind: 'guild' }] }, CARD))).toBe('version');
	});
});

describe('view files', () => {
	it('say what they are not', () => {
		const text = (s: string) => readViewFile(new TextEncoder().encode(s));
		expect(text('agency,year\n')).toEqual({ ok: false, why: 'not-a-view-file' });
		expect(text('{"format":"gongkai-view","version":1')).toEqual({ ok: false, why: 'cut' });
		expect(text('{"format":"gongkai-view","version":2}\n')).toEqual({ ok: false, why: 'version' });
		expect(text('{"format":"gongkai-view","version":1,"lang":"zh"}\n')).toEqual({
			ok: false,
			why: 'damaged'
		});
	});
});

function sealed(tables: Uint8Array): Uint8Array {
	const body = compress(tables);
	const packet = new Uint8Array(9 + body.length);
	const head = new DataView(packet.buffer);
	head.setUint8(0, 1);
	head.setUint32(1, body.length);
	head.setUint32(5, crc(body));
	packet.set(body, 9);
	return packet;
}

function crc(bytes: Uint8Array): number {
	let sum = ~0;
	for (const byte of bytes) {
		sum ^= byte;
		for (let i = 0; i < 8; i += 1) sum = sum & 1 ? (sum >>> 1) ^ 0xedb88320 : sum >>> 1;
	}
	return ~sum >>> 0;
}

function agency(agency_id: string): DatasetContent['agencies'][number] {
	return {
		agency_id,
		name_zh: 'A',
		name_en: '',
		short_zh: '',
		kind: 'bureau',
		level: '',
		region: '',
		parent_id: '',
		uscc: '',
		names: '',
		valid_from: null,
		valid_to: null
	};
}

function report(report_id: string): DatasetContent['reports'][number] {
	return {
		report_id,
		agency_id: 'a',
		report_year: 2021,
		format: '2021',
		version: 1,
		status: 'published',
		scope: 'own',
		published_on: '',
		title: '',
		source: '',
		confidence: '',
		problems_read: false,
		cells: {}
	};
}
