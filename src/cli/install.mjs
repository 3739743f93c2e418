import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { Refusal } from './refusal.mjs';
import { inRoot } from './root.mjs';
import { run } from './run.mjs';

const STAMP = ['node_modules', '.gongkai-installed'];

/**
 * Returns whether a Node version (such as `20.20.2`) is at least the one asked for (such as `>=20.19`).
 * @param {string} version
 * @param {string} needed
 */
export function nodeIsNewEnough(version, needed) {
	const numbers = (/** @type {string} */ text) => text.replace(/^\D*/, '').split('.').map(Number);
	const [have, want] = [numbers(version), numbers(needed)];
	for (let i = 0; i < want.length; i++) {
		if (have[i] !== want[i]) return Number(have[i]) > Number(want[i]);
	}
	return true;
}

/**
 * @typedef {{ version?: string, integrity?: string, optional?: boolean, os?: string[], cpu?: string[], libc?: string[] }} Entry
 * @typedef {{ platform: string, arch: string }} Machine
 */

/**
 * Returns whether a package of the lockfile may be absent here: an optional one that is not made for this machine.
 * @param {Entry} entry
 * @param {Machine} machine
 */
function mayBeAbsent(entry, { platform, arch }) {
	if (entry.optional !== true) return false;
	// One of two C libraries is always absent, and packages without a platform only serve one that is.
	if (entry.libc !== undefined || (entry.os === undefined && entry.cpu === undefined)) return true;
	return !(entry.os?.includes(platform) ?? true) || !(entry.cpu?.includes(arch) ?? true);
}

/**
 * Returns whether an installation, described by npm's own hidden lockfile, holds every package of the lockfile that this
 * machine needs, in its version and content.
 * @param {{ packages?: Record<string, Entry> }} lock
 * @param {{ packages?: Record<string, Entry> }} installed
 * @param {Machine} [machine]
 */
export function installationMatches(lock, installed, machine = process) {
	const there = installed.packages ?? {};
	return Object.entries(lock.packages ?? {}).every(([path, entry]) => {
		if (path === '') return true;
		const found = there[path];
		if (found === undefined) return mayBeAbsent(entry, machine);
		return (
			found.version === entry.version &&
			(entry.integrity === undefined || found.integrity === entry.integrity)
		);
	});
}

/**
 * Returns a sentence, in Chinese and English, for why npm could not install.
 * @param {number} code npm's exit code
 * @param {string} output what npm printed
 */
export function whyNpmFailed(code, output) {
	if (code === 127)
		return '找不到 npm，请先安装 Node.js（自带 npm）。npm was not found; it comes with Node.js.';
	if (/EBADENGINE/.test(output))
		return 'Node 版本过旧。This Node is too old for the packages; see "engines" above.';
	if (/ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|ERR_SOCKET_TIMEOUT/.test(output)) {
		return (
			'连不上 npm 软件源，请检查网络或 npm 的 registry 与代理设置。' +
			'The npm registry could not be reached; check the network, or the registry and proxy settings of npm.'
		);
	}
	if (/EUSAGE/.test(output)) {
		return (
			'package-lock.json 与 package.json 不一致，请在改动依赖的机器上运行 npm install 并提交。' +
			'package-lock.json does not match package.json; run npm install where the packages were changed and commit it.'
		);
	}
	if (/ENOSPC/.test(output)) return '磁盘已满。The disk is full.';
	if (/EACCES|EPERM/.test(output)) return '没有写入权限。No permission to write node_modules.';
	return '安装依赖失败，原因见上。npm could not install the packages; its own words stand above.';
}

/**
 * Makes sure that this Node is new enough and that the packages of the lockfile are installed, and returns whether
 * it had to install; throws a Refusal with a sentence otherwise.
 */
export async function ensureInstalled() {
	const needed = JSON.parse(readFileSync(inRoot('package.json'), 'utf8')).engines.node;
	if (!nodeIsNewEnough(process.versions.node, needed)) {
		throw new Refusal(
			`需要 Node ${needed}，当前为 ${process.versions.node}。Node ${needed} is needed; this is ${process.versions.node}.`
		);
	}
	const lockText = readFileSync(inRoot('package-lock.json'), 'utf8');
	const stamp = `${createHash('sha256').update(lockText).digest('hex')} ${process.platform} ${process.arch}`;
	if (existsSync(inRoot(...STAMP)) && readFileSync(inRoot(...STAMP), 'utf8') === stamp) return false;

	const hidden = inRoot('node_modules', '.package-lock.json');
	if (
		existsSync(hidden) &&
		installationMatches(JSON.parse(lockText), JSON.parse(readFileSync(hidden, 'utf8')))
	) {
		writeFileSync(inRoot(...STAMP), stamp);
		return false;
	}
	console.log('安装依赖 · Installing packages (npm ci)');
	// Under `npm start` the environment names the npm in use, which need not be the first on the path.
	const npm = process.env['npm_execpath'];
	const ended =
		npm !== undefined && /^npm-cli\.c?js$/.test(basename(npm))
			? await run(process.execPath, [npm, 'ci'], { keep: true })
			: await run(process.platform === 'win32' ? 'npm.cmd' : 'npm', ['ci'], { keep: true });
	if (ended.code !== 0) throw new Refusal(whyNpmFailed(ended.code, ended.output));
	writeFileSync(inRoot(...STAMP), stamp);
	return true;
}
