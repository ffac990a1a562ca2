import { contextBridge, ipcRenderer } from 'electron';

type Listener = (payload: unknown) => void;

/** Feature-free on purpose: main decides what exists and parses everything that arrives. */
contextBridge.exposeInMainWorld('bridge', {
  call: (channel: string, input: unknown) => ipcRenderer.invoke('app:call', { channel, input }),
  on: (event: string, listener: Listener) => {
    const relay = (_: unknown, message: { event: string; payload: unknown }) => {
      if (message.event === event) listener(message.payload);
    };
    ipcRenderer.on('app:event', relay);
    return () => void ipcRenderer.removeListener('app:event', relay);
  },
});
