import { connect } from 'node:net';

/** A response as it came over the wire, header names in lower case. */
export interface RawResponse {
	status: number;
	headers: Record<string, string>;
	body: Buffer;
}

/** Returns what a server answers to a request line sent exactly as given, which `fetch` would tidy up. */
export function rawRequest(
	port: number,
	target: string,
	headers: Record<string, string> = {},
	method = 'GET'
): Promise<RawResponse> {
	const lines = Object.entries({ Host: 'localhost', Connection: 'close', ...headers });
	return new Promise((done, fail) => {
		const chunks: Buffer[] = [];
		const socket = connect(port, '127.0.0.1', () => {
			socket.write(`${method} ${target} HTTP/1.1\r\n${lines.map(([k, v]) => `${k}: ${v}\r\n`).join('')}\r\n`);
		});
		socket.on('data', (chunk) => chunks.push(chunk));
		socket.on('error', fail);
		socket.on('close', () => {
			const all = Buffer.concat(chunks);
			const end = all.indexOf('\r\n\r\n');
			const [first = '', ...rest] = all.subarray(0, end).toString('latin1').split('\r\n');
			const pairs = rest.map((line): [string, string] => {
				const colon = line.indexOf(':');
				return [line.slice(0, colon).toLowerCase(), line.slice(colon + 1).trim()];
			});
			done({
				status: Number(first.split(' ')[1]),
				headers: Object.fromEntries(pairs),
				body: all.subarray(end + 4)
			});
		});
	});
}
