import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DatasetCard, DatasetContent } from '../../src/lib/domain/dataset';
import { readDatasetFolder } from '../../src/lib/ingest/folder';

/** Returns a dataset folder's card, content and files. */
export function datasetFolder(id: string): {
	card: DatasetCard;
	content: DatasetContent;
	files: Record<string, string>;
} {
	const path = join('data', id);
	const names = readdirSync(path).filter((name) => /\.(csv|json)$/.test(name));
	const files = new Map(names.map((name) => [name, readFileSync(join(path, name), 'utf8')]));
	const { card, content } = readDatasetFolder(files);
	if (card === null) throw new Error(`data/${id} has no card`);
	return { card, content, files: Object.fromEntries(files) };
}
