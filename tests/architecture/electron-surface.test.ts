import { join } from 'node:path';
import ts from 'typescript';
import { beforeAll, describe, expect, it } from 'vitest';
import { type ModuleSurface, surface } from '../support/electron-standin/surface.ts';
import { sourceFiles } from './cruise.ts';
import { PROJECT } from './project.ts';

const SURFACE: Readonly<Record<string, ModuleSurface>> = surface;

/** The types of Electron that do something, and the module of the surface that stands for each. */
const MODULE_OF: Readonly<Record<string, string>> = {
  App: 'app',
  BaseWindow: 'BrowserWindow',
  BrowserWindow: 'BrowserWindow',
  WebContents: 'webContents',
  IpcMain: 'ipcMain',
  IpcRenderer: 'ipcRenderer',
  ContextBridge: 'contextBridge',
  Protocol: 'protocol',
  Session: 'defaultSession',
  WebRequest: 'webRequest',
  Dialog: 'dialog',
  Shell: 'shell',
  Menu: 'Menu',
  CrashReporter: 'crashReporter',
  PowerMonitor: 'powerMonitor',
  Notification: 'Notification',
};
/** Plain data that arrives with events and answers. */
const DATA = ['WebFrameMain', 'MenuItem'];
const LISTENING = ['on', 'once', 'addListener', 'prependListener', 'off', 'removeListener'];

const inElectronTypes = (node: ts.Node): boolean =>
  /\/node_modules\/electron\/electron\.d\.ts$/.test(node.getSourceFile().fileName);

/** Compiles `files`, some of which may lie only in memory, and lists what they use of Electron that the surface lacks. */
function outsideOf(files: readonly string[], planted: ReadonlyMap<string, string> = new Map()): string[] {
  const config = ts.getParsedCommandLineOfConfigFile(join(PROJECT, 'electron/tsconfig.json'), undefined, {
    ...ts.sys,
    onUnRecoverableConfigFileDiagnostic: () => undefined,
  });
  const host = ts.createCompilerHost(config?.options ?? {}, true);
  const { fileExists, getSourceFile } = host;
  host.fileExists = (name) => planted.has(name) || fileExists(name);
  host.getSourceFile = (name, version, onError) => {
    const text = planted.get(name);
    return text === undefined ? getSourceFile(name, version, onError) : ts.createSourceFile(name, text, version, true);
  };
  const program = ts.createProgram({ rootNames: [...files], options: config?.options ?? {}, host });
  const checker = program.getTypeChecker();
  return files.flatMap((file) => {
    const tree = program.getSourceFile(file);
    if (!tree) throw new Error(`${file} was not read`);
    const found: string[] = [];
    const see = (node: ts.Node): void => {
      const use = ts.isPropertyAccessExpression(node)
        ? memberUse(node)
        : ts.isImportSpecifier(node)
          ? importUse(node)
          : undefined;
      if (use) found.push(`${tree.getLineAndCharacterOfPosition(node.getStart(tree)).line + 1}: ${use}`);
      ts.forEachChild(node, see);
    };
    see(tree);
    return found.map((use) => `${file.slice(PROJECT.length + 1)}:${use}`);
  });

  function importUse(node: ts.ImportSpecifier): string | undefined {
    const clause = node.parent.parent;
    if ((clause.parent.moduleSpecifier as ts.StringLiteral).text !== 'electron') return undefined;
    if (node.isTypeOnly || clause.phaseModifier === ts.SyntaxKind.TypeKeyword) return undefined;
    const name = (node.propertyName ?? node.name).text;
    return SURFACE[name] ? undefined : `import of ${name}`;
  }

  function memberUse(node: ts.PropertyAccessExpression): string | undefined {
    const declaration = checker.getSymbolAtLocation(node.name)?.declarations?.[0];
    const member = node.name.text;
    const owner = declaration && inElectronTypes(declaration) ? declaration.parent : listenerOwner(node);
    const type = owner && (ts.isClassDeclaration(owner) || ts.isInterfaceDeclaration(owner)) ? owner : undefined;
    const typeName = type?.name?.text;
    if (!type || !typeName || DATA.includes(typeName)) return undefined;
    const name = type && isStatic(declaration) && typeName === 'Session' ? 'session' : MODULE_OF[typeName];
    if (!name) return ts.isClassDeclaration(type) ? `${typeName}.${member}` : undefined;
    if (!SURFACE[name]?.members.includes(member)) return `${name}.${member}`;
    const event = listenedEvent(node);
    return event === undefined || SURFACE[name].events.includes(event) || name.startsWith('ipc')
      ? undefined
      : `${name} event ${event}`;
  }

  /** `on` of a class without events of its own is declared by Node; whose it is says the type of what stands before the dot. */
  function listenerOwner(node: ts.PropertyAccessExpression): ts.Node | undefined {
    const declaration = checker.getTypeAtLocation(node.expression).symbol?.declarations?.find(inElectronTypes);
    return LISTENING.includes(node.name.text) ? declaration : undefined;
  }
}

function isStatic(declaration: ts.Declaration | undefined): boolean {
  return declaration !== undefined && (ts.getCombinedModifierFlags(declaration) & ts.ModifierFlags.Static) !== 0;
}

function listenedEvent(node: ts.PropertyAccessExpression): string | undefined {
  const call = node.parent;
  if (!LISTENING.includes(node.name.text) || !ts.isCallExpression(call) || call.expression !== node) return undefined;
  const [event] = call.arguments;
  return event && ts.isStringLiteralLike(event) ? event.text : undefined;
}

describe('what the program uses of Electron', () => {
  let files: string[] = [];
  beforeAll(() => {
    files = sourceFiles(PROJECT).filter((file) => /^electron\/(shell\/|main\.ts$|preload\.ts$)/.test(file));
  });

  it('is in the surface that the stand-in models', () => {
    expect(files).toEqual(expect.arrayContaining(['electron/main.ts', 'electron/preload.ts']));
    expect(outsideOf(files.map((file) => join(PROJECT, file)))).toEqual([]);
  });

  it('would be reported when it is not', () => {
    const planted = join(PROJECT, 'electron/shell/planted.ts');
    const lines = [
      "import { app, BrowserWindow, type IpcMainInvokeEvent, ipcMain, safeStorage, session, type Tray } from 'electron';",
      "app.quit(); app.on('before-quit', () => {}); ipcMain.handle('x', (event: IpcMainInvokeEvent) => event.senderFrame?.url);",
      'app.dock;',
      "app.on('gpu-info-update', () => {});",
      'session.defaultSession.webRequest.onBeforeRequest((_, answer) => answer({}));',
      'session.defaultSession.clearCache();',
      "session.fromPartition('x');",
      "const window = new BrowserWindow({}); window.show(); window.on('closed', () => {});",
      'window.setKiosk(true);',
      "window.on('blur', () => {});",
      'const { webContents } = window; webContents.openDevTools();',
      "app.on('web-contents-created', (_, contents) => { contents.on('will-navigate', () => {}); contents.on('dom-ready', () => {}); });",
      'export const use = (tray: Tray) => tray.destroy();',
    ];
    expect(outsideOf([planted], new Map([[planted, lines.join('\n')]]))).toEqual([
      'electron/shell/planted.ts:1: import of safeStorage',
      'electron/shell/planted.ts:3: app.dock',
      'electron/shell/planted.ts:4: app event gpu-info-update',
      'electron/shell/planted.ts:6: defaultSession.clearCache',
      'electron/shell/planted.ts:7: session.fromPartition',
      'electron/shell/planted.ts:9: BrowserWindow.setKiosk',
      'electron/shell/planted.ts:10: BrowserWindow event blur',
      'electron/shell/planted.ts:11: webContents.openDevTools',
      'electron/shell/planted.ts:12: webContents event dom-ready',
      'electron/shell/planted.ts:13: Tray.destroy',
    ]);
  });
});
