import { announcementStore, dismissAnnouncement } from '../lib/announcements.ts';
import { useStore } from '../lib/store.ts';
import { Toast } from '../ui/index.ts';
import styles from './shell.module.css';

/** What was just done, for ten seconds, with *Deshacer*. Always on the page, so that a screen reader hears it change. */
export function AnnouncementBar({ onUndo }: { readonly onUndo: () => void }) {
  const announcement = useStore(announcementStore);
  const dismiss = () => announcement && dismissAnnouncement(announcement.id);
  return (
    <div role="status" className={styles.announcements}>
      {announcement && (
        <Toast
          key={announcement.id}
          onClose={dismiss}
          onUndo={
            announcement.undo
              ? () => {
                  dismiss();
                  onUndo();
                }
              : undefined
          }
        >
          {announcement.text}
        </Toast>
      )}
    </div>
  );
}
