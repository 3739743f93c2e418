import { describe, expect, it } from 'vitest';
import { installationMatches, nodeIsNewEnough, whyNpmFailed } from '../../src/cli/install.mjs';

describe('the Node check', () => {
	it('compares versions by number, part by part', () => {
		expect(nodeIsNewEnough('20.19.0', '>=20.19')).toBe(true);
		expect(nodeIsNewEnough('20.20.2', '>=20.19')).toBe(true);
		expect(nodeIsNewEnough('22.1.0', '>=20.19')).toBe(true);
		expect(nodeIsNewEnough('20.9.0', '>=20.19')).toBe(false);
		expect(nodeIsNewEnough('18.20.0', '>=20.19')).toBe(false);
	});
});

describe('an installation', () => {
	const lock = {
		packages: {
			'': {},
			'node_modules/a': { version: '1.0.0', integrity: 'sha512-x' },
			'node_modules/b-win32': {
				version: '1.0.0',
				integrity: 'sha512-y',
				optional: true,
				os: ['win32'],
				cpu: ['x64']
			},
			'node_modules/c-linux': { version: '1.0.0', optional: true, os: ['linux'], cpu: ['x64'] },
			'node_modules/d-musl': { version: '1.0.0', optional: true, os: ['linux'], libc: ['musl'] }
		}
	};
	const linux = { platform: 'linux', arch: 'x64' };
	const windows = { platform: 'win32', arch: 'x64' };
	const a = { version: '1.0.0', integrity: 'sha512-x' };
	const native = { version: '1.0.0' };

	it('matches when every package that this machine needs is there', () => {
		const packages = { 'node_modules/a': a, 'node_modules/c-linux': native };
		expect(installationMatches(lock, { packages }, linux)).toBe(true);
	});

	it('does not match when it was made on another machine', () => {
		const packages = { 'node_modules/a': a, 'node_modules/c-linux': native };
		expect(installationMatches(lock, { packages }, windows)).toBe(false);
	});

	it('does not match when a package is absent, of another version or of other content', () => {
		const matches = (entry: { version: string; integrity: string }) => {
			const packages = { 'node_modules/a': entry, 'node_modules/c-linux': native };
			return installationMatches(lock, { packages }, linux);
		};
		expect(installationMatches(lock, {}, linux)).toBe(false);
		expect(matches({ version: '1.0.1', integrity: 'sha512-x' })).toBe(false);
		expect(matches({ version: '1.0.0', integrity: 'sha512-z' })).toBe(false);
	});
});

it('tells why npm failed in a sentence of both languages', () => {
	expect(whyNpmFailed(1, 'npm error code ENOTFOUND')).toMatch(/registry could not be reached/);
	expect(whyNpmFailed(1, 'npm error code EAI_AGAIN')).toMatch(/registry could not be reached/);
	expect(whyNpmFailed(1, 'npm error code EBADENGINE')).toMatch(/too old/);
	expect(whyNpmFailed(127, 'spawn npm ENOENT')).toMatch(/npm was not found/);
	expect(whyNpmFailed(1, 'anything else')).toMatch(/\p{Script=Han}.*could not install/u);
});
