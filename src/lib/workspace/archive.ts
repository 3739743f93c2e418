import { compress, decompress } from '../view/packet';
import { TABLE_NAMES, type TableName, type Tables } from './ledger';
import { sortRecords } from './records';

/** What the name of a workspace file ends with. */
export const ARCHIVE_ENDING = '.gongkai';

/** Bytes of a workspace file, and what it may unfold to. */
export const MAX_ARCHIVE = 128 * 1024 * 1024;
const MAX_UNFOLDED = 512 * 1024 * 1024;

/** First line of every workspace file; the number is the version of its contents. */
const MAGIC = 'gongkai-workspace';
const VERSION = 2;
const HEAD = 40;

/** Tables that files of version 1 do not have. */
const SINCE_2: readonly TableName[] = ['acknowledgements', 'reorganisations'];

/** `not-ours`: another kind of file. `version`: made by a newer program. `damaged`: changed or cut on the way. */
export type ArchiveFailure = 'not-ours' | 'version' | 'damaged' | 'too-large';

export type Unpacked =
	| {
			ok: true;
			tables: Tables;
			/** Records that were left out because they are not what they should be. */
			damaged: number;
	  }
	| { ok: false; why: ArchiveFailure };

/** Returns everything kept as the bytes of a workspace file; what was removed is not in it. */
export function packWorkspace(tables: Tables): Uint8Array {
	const records = Object.fromEntries(TABLE_NAMES.map((name) => [name, [...tables[name].values()]]));
	const head = new TextEncoder().encode(`${MAGIC} ${VERSION}\n`);
	const body = compress(new TextEncoder().encode(JSON.stringify(records)));
	const file = new Uint8Array(head.length + body.length);
	file.set(head);
	file.set(body, head.length);
	return file;
}

/** Returns whether bytes begin as a workspace file does; the first 32 are enough. */
export function looksLikeArchive(bytes: Uint8Array): boolean {
	return new TextDecoder('latin1').decode(bytes.subarray(0, MAGIC.length + 1)) === `${MAGIC} `;
}

/** Returns the tables of a workspace file, every record checked, or why it cannot be read; never throws. */
export function unpackWorkspace(bytes: Uint8Array): Unpacked {
	if (!looksLikeArchive(bytes)) return { ok: false, why: 'not-ours' };
	if (bytes.length > MAX_ARCHIVE) return { ok: false, why: 'too-large' };
	const first = new TextDecoder('latin1').decode(bytes.subarray(0, HEAD)).split('\n', 1)[0] as string;
	const version = /^[a-z-]+ (\d{1,9})$/.exec(first)?.[1];
	if (version === undefined) return { ok: false, why: 'damaged' };
	if (Number(version) > VERSION) return { ok: false, why: 'version' };
	const unfolded = decompress(bytes.subarray(first.length + 1), MAX_UNFOLDED);
	if (!unfolded.ok) return unfolded;
	let parsed: unknown;
	try {
		parsed = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(unfolded.bytes));
	} catch {
		return { ok: false, why: 'damaged' };
	}
	if (typeof parsed !== 'object' || parsed === null) return { ok: false, why: 'damaged' };
	const lists = {} as Record<TableName, readonly unknown[]>;
	for (const name of TABLE_NAMES) {
		const given = (parsed as Record<string, unknown>)[name];
		const list = version === '1' && given === undefined && SINCE_2.includes(name) ? [] : given;
		if (!Array.isArray(list)) return { ok: false, why: 'damaged' };
		lists[name] = list;
	}
	return { ok: true, ...sortRecords(lists) };
}
