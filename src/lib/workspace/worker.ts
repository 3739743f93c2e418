import { readCsvFile } from '../ingest/csvFile';
import { readRoster } from '../ingest/roster';
import { MAX_ARCHIVE, packWorkspace, unpackWorkspace } from './archive';
import { PORTION, type Reply, type Request } from './messages';

const scope = self as unknown as {
	onmessage: ((event: MessageEvent<Request>) => void) | null;
	postMessage(reply: Reply, transfer?: Transferable[]): void;
};

async function answer(request: Request): Promise<void> {
	if (request.kind === 'pack') {
		const bytes = packWorkspace(request.tables) as Uint8Array<ArrayBuffer>;
		return scope.postMessage({ kind: 'packed', bytes }, [bytes.buffer]);
	}
	if (request.kind === 'unpack') {
		const bytes = new Uint8Array(await request.file.slice(0, MAX_ARCHIVE + 1).arrayBuffer());
		return scope.postMessage({ kind: 'unpacked', result: unpackWorkspace(bytes) });
	}
	if (request.kind === 'roster') {
		const reading = await readRoster(request.file, request.options, request.known);
		return scope.postMessage({ kind: 'roster', reading });
	}
	const reading = await readCsvFile(request.file, request.options, (progress) =>
		scope.postMessage({ kind: 'progress', progress })
	);
	for (let from = 0; from < reading.drafts.length; from += PORTION) {
		scope.postMessage({ kind: 'drafts', drafts: reading.drafts.slice(from, from + PORTION) });
	}
	scope.postMessage({ kind: 'csv', reading: { ...reading, drafts: [] } });
}

scope.onmessage = ({ data }) => {
	answer(data).catch((cause: unknown) => {
		scope.postMessage({ kind: 'failed', message: cause instanceof Error ? cause.message : String(cause) });
	});
};
