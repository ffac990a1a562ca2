/** What other features may use of contacts: sending a text by hand, and writing down what was done. */
export { ContactDialog } from './contact-dialog.tsx';
export { ContactsTab } from './contacts-tab.tsx';
export { MessageDialog } from './message-dialog.tsx';
