import { expect, test } from 'vitest';
import { describeFolderIssue } from '../../src/lib/text/folder';
import { inShort, read, type Files } from './folderSample';

/** Registers a test that some changed files bring up one issue, given in short with the raw text it quotes. */
export function fault(what: string, files: Files, expected: string, raw: string) {
	test(what, () => {
		const { issues } = read(files);
		const found = issues.find((issue) => inShort(issue) === expected);
		expect(issues.map(inShort)).toContain(expected);
		expect(found?.raw).toBe(raw);
		for (const lang of ['zh', 'en'] as const) {
			const sentence = describeFolderIssue(found!, lang);
			expect(sentence.startsWith(found!.file)).toBe(true);
			expect(sentence).not.toMatch(/undefined|NaN|\[object/);
			if (found!.row !== null) expect(sentence).toContain(String(found!.row));
			if (found!.column !== null) expect(sentence).toContain(found!.column);
		}
	});
}
