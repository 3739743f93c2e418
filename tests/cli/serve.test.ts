import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normalBase, readRequestPath } from '../../src/cli/requestPath.mjs';
import { lanAddresses, portFrom } from '../../src/cli/serve.mjs';

describe('a request path', () => {
	it('never throws and never yields a segment that leads elsewhere', () => {
		fc.assert(
			fc.property(fc.oneof(fc.string(), fc.stringMatching(/^\/(\.|%2e|%2f|\/|a)*$/)), (url) => {
				const asked = readRequestPath(url, '');
				if (asked.kind !== 'file') return;
				for (const segment of asked.segments) expect(segment).toMatch(/^[^./\\\0][^/\\\0]*$/u);
			})
		);
	});

	it('keeps the query apart, and Chinese names whole', () => {
		expect(readRequestPath('/gongkai/%E5%9F%8E/?a=b?c', '/gongkai')).toEqual({
			kind: 'file',
			segments: ['\u57ce'],
			directory: true,
			query: '?a=b?c'
		});
	});
});

it('takes a base path however it is written, and nothing else', () => {
	for (const written of ['gongkai', '/gongkai', '/gongkai/', '//gongkai//']) {
		expect(normalBase(written)).toBe('/gongkai');
	}
	expect(normalBase('')).toBe('');
	expect(normalBase('/')).toBe('');
	expect(() => normalBase('/a/../b')).toThrow(RangeError);
	expect(() => normalBase('/<b>')).toThrow(RangeError);
});

it('takes a port that is one, and says when it is none', () => {
	expect(portFrom(undefined)).toBe(4173);
	expect(portFrom('8080')).toBe(8080);
	for (const wrong of ['http', '-1', '70000', '80.5']) expect(() => portFrom(wrong)).toThrow(/not a port/);
});

it('lists the addresses of the network without the machine’s own loop', () => {
	const entry = { netmask: '', mac: '', cidr: null };
	const interfaces = {
		lo: [{ ...entry, address: '127.0.0.1', family: 'IPv4' as const, internal: true }],
		eth0: [{ ...entry, address: '192.0.2.7', family: 'IPv4' as const, internal: false }]
	};
	expect(lanAddresses(interfaces)).toEqual(['192.0.2.7']);
});
