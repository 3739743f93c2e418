import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { sniffKind } from '../../src/lib/ingest/sniff';
import { zipEntries, zipFault } from '../../src/lib/ingest/zipDirectory';
import { quietReport } from '../fixtures/reports/figures';
import { asDocx, asXlsx } from '../fixtures/reports/office';
import { asPage } from '../fixtures/reports/page';
import { asPdf, pdfFile } from '../fixtures/reports/pdf';
import { read } from './madeReports';

const utf8 = (text: string) => new TextEncoder().encode(text);
const REPORT = quietReport('2021');
const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

function ole(word: string): Uint8Array {
	return new Uint8Array([...OLE, ...[...word].flatMap((c) => [c.charCodeAt(0), 0])]);
}

describe('a file is known by its bytes', () => {
	it('whatever its name says', () => {
		expect(sniffKind(asDocx(REPORT), 'a.pdf')).toEqual({ kind: 'docx', foreign: null });
		expect(sniffKind(asXlsx(REPORT, false), 'a.docx').kind).toBe('xlsx');
		expect(sniffKind(asPdf(REPORT), 'a.txt').kind).toBe('pdf');
		expect(sniffKind(utf8(asPage(REPORT)), 'a.xls').kind).toBe('html');
		expect(sniffKind(utf8('甲,乙\n1,2'), 'a.csv').kind).toBe('csv');
		expect(sniffKind(utf8('政府信息公开工作年度报告'), 'a.pdf').kind).toBe('text');
	});

	it.each([
		['unsupported-doc', ole('WordDocument'), 'a.doc'],
		['unsupported-xls', ole('Workbook'), 'a.xls'],
		['unsupported-wps', ole('WordDocument'), 'a.wps'],
		['encrypted-file', ole('EncryptedPackage'), 'a.docx'],
		['unsupported-ofd', zipSync({ 'OFD.xml': strToU8('<a/>') }), 'a.ofd'],
		['unsupported-archive', zipSync({ 'a.txt': strToU8('a') }), 'a.zip'],
		['unsupported-rtf', utf8('{\\rtf1 a}'), 'a.doc'],
		['unsupported-image', new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 1, 2]), 'a.jpg'],
		['unsupported-file', new Uint8Array(400).map((_, i) => (i * 7) % 256), 'a.bin'],
		[
			'damaged-file',
			utf8('MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="a"\r\n\r\n'),
			'a.mht'
		],
		['empty-file', new Uint8Array(), 'a.txt']
	])('and one that cannot be read is named: %s', async (code, bytes, name) => {
		const reading = await read(bytes, name);
		expect(reading.issues.map((i) => i.code)).toEqual([code]);
		expect(reading.cells).toEqual({});
	});
});

describe('a PDF', () => {
	it('without text is named a scan', async () => {
		const reading = await read(pdfFile(['100 100 200 200 re S\n']), 'scan.pdf');
		expect(reading.issues.map((i) => i.code)).toEqual(['scanned-pdf']);
	});

	it('that is cut off is named damaged, or read as far as it goes', async () => {
		const reading = await read(asPdf(REPORT).subarray(0, 300), 'cut.pdf');
		expect(reading.issues.map((i) => i.code)).toContain('damaged-file');
	});

	it('with more pages than the limit is read up to it', async () => {
		const page = 'BT /F1 8 Tf 1 0 0 1 50 700 Tm <4e004e8c4e0956db4e94516d4e03516b4e5d5341> Tj ET\n';
		const reading = await read(pdfFile(Array.from({ length: 520 }, () => page)), 'long.pdf');
		expect(reading.issues[0]?.code).toBe('too-many-pages');
		expect(new Set(reading.lines.map((l) => l.place.page)).size).toBe(500);
	});
});

describe('a zipped document', () => {
	const fault = (bytes: Uint8Array) => zipFault(bytes, zipEntries(bytes) ?? []);

	it('that unpacks beyond measure is not opened', async () => {
		const bomb = zipSync({ 'word/document.xml': new Uint8Array(8 * 1024 * 1024) });
		expect(fault(bomb)).toBe('zip-bomb');
		expect((await read(bomb, 'a.docx')).issues.map((i) => i.code)).toEqual(['zip-bomb']);
	});

	it('that lies about its size is found out', () => {
		const bytes = zipSync({ 'word/document.xml': new Uint8Array(8 * 1024 * 1024) });
		const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
		for (let i = 0; i < bytes.length - 30; i++) {
			if (view.getUint32(i, true) === 0x02014b50) view.setUint32(i + 24, 1000, true);
		}
		expect(fault(bytes)).toBe('zip-bomb');
	});

	it('that declares entities is not opened', async () => {
		const xml = '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>';
		const bytes = zipSync({ 'word/document.xml': strToU8(xml) });
		expect((await read(bytes, 'a.docx')).issues.map((i) => i.code)).toEqual(['xml-entities']);
	});

	it('with thousands of entries is not opened', () => {
		const many = Object.fromEntries(Array.from({ length: 5_001 }, (_, i) => [`word/${i}.xml`, strToU8('a')]));
		expect(fault(zipSync(many))).toBe('zip-too-large');
	});

	it('that is damaged is named', async () => {
		const cut = asDocx(REPORT).slice(0, -30);
		expect((await read(cut, 'a.docx')).issues[0]?.severity).toBe('error');
	});
});

describe('a web page', () => {
	it('nested without end is not read', async () => {
		const reading = await read(utf8(`<html>${'<div>'.repeat(50_000)}`), 'a.html');
		expect(reading.issues.map((i) => i.code)).toEqual(['too-deep']);
	});

	it('nested deeper than is walked keeps its text', async () => {
		const reading = await read(utf8(`<html>${'<div>'.repeat(400)}年度报告`), 'a.html');
		expect(reading.lines.map((l) => l.text)).toContain('年度报告');
	});
});
