// node --import register.mjs start.mjs <main.js> [switches]: evaluates the entry module first, then lets `ready` happen, as Electron does.
import { pathToFileURL } from 'node:url';
import { becomeReady } from 'electron';

await import(pathToFileURL(process.argv[2]).href);
becomeReady();
