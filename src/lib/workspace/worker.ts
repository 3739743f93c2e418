import { readRoster } from '../ingest/roster';
import { MAX_ARCHIVE, packWorkspace, unpackWorkspace } from './archive';
import { checkOwn, type OwnChecked } from './checks';
import { FINDINGS_PORTION, PORTION, type Reply, type Request } from './messages';
import { readFile } from './readFile';
import { checked } from './tally';

const scope = self as unknown as {
	onmessage: ((event: MessageEvent<Request>) => void) | null;
	postMessage(reply: Reply, transfer?: Transferable[]): void;
};

function sayFindings({ findings, kept }: OwnChecked): void {
	const end = Math.max(findings.length, kept.length);
	for (let from = 0; from === 0 || from < end; from += FINDINGS_PORTION) {
		const until = from + FINDINGS_PORTION;
		const part = { findings: findings.slice(from, until), kept: kept.slice(from, until) };
		scope.postMessage({ kind: 'findings', part, last: until >= end });
	}
}

async function answer(request: Request): Promise<void> {
	if (request.kind === 'pack') {
		const bytes = packWorkspace(request.tables) as Uint8Array<ArrayBuffer>;
		return scope.postMessage({ kind: 'packed', bytes }, [bytes.buffer]);
	}
	if (request.kind === 'unpack') {
		const bytes = new Uint8Array(await request.file.slice(0, MAX_ARCHIVE + 1).arrayBuffer());
		return scope.postMessage({ kind: 'unpacked', result: unpackWorkspace(bytes) });
	}
	if (request.kind === 'check') return sayFindings(checkOwn(request.own, request.decided, request.text));
	if (request.kind === 'roster') {
		const reading = await readRoster(request.file, request.options, request.known);
		return scope.postMessage({ kind: 'roster', reading });
	}
	const read = await readFile(
		request.file,
		request.options,
		{ pdf: request.pdf, clock: () => performance.now() },
		(progress) => scope.postMessage({ kind: 'progress', progress })
	);
	const reading = read.kind === 'document' ? checked(read) : read;
	for (let from = 0; from < reading.drafts.length; from += PORTION) {
		scope.postMessage({ kind: 'drafts', drafts: reading.drafts.slice(from, from + PORTION) });
	}
	scope.postMessage({ kind: 'file', reading: { ...reading, drafts: [] } });
}

scope.onmessage = ({ data }) => {
	answer(data).catch((cause: unknown) => {
		scope.postMessage({ kind: 'failed', message: cause instanceof Error ? cause.message : String(cause) });
	});
};
