import {
  BarChart3,
  BookUser,
  CalendarDays,
  Coins,
  FileText,
  Handshake,
  HardDriveDownload,
  type LucideIcon,
  Mail,
  Settings,
  Sun,
} from '../ui/icons.ts';
import { routes } from './routes.tsx';

type RailSection = {
  readonly name:
    | 'today'
    | 'debtors'
    | 'invoices'
    | 'agenda'
    | 'agreements'
    | 'letters'
    | 'payments'
    | 'reports'
    | 'backup'
    | 'settings';
  readonly path: string;
  /** The digit that opens it; it never changes, so that hands can learn it. */
  readonly key: string;
  readonly icon: LucideIcon;
  /** Below and apart. */
  readonly apart?: boolean;
};

const SECTIONS: readonly RailSection[] = [
  { name: 'today', path: '/hoy', key: '1', icon: Sun },
  { name: 'debtors', path: '/deudores', key: '2', icon: BookUser },
  { name: 'invoices', path: '/facturas', key: '3', icon: FileText },
  { name: 'agenda', path: '/calendario', key: '4', icon: CalendarDays },
  { name: 'agreements', path: '/acuerdos', key: '5', icon: Handshake },
  { name: 'letters', path: '/cartas', key: '6', icon: Mail },
  { name: 'payments', path: '/cobros', key: '7', icon: Coins },
  { name: 'reports', path: '/informes', key: '8', icon: BarChart3 },
  { name: 'backup', path: '/copias', key: '9', icon: HardDriveDownload, apart: true },
  { name: 'settings', path: '/ajustes', key: '0', icon: Settings, apart: true },
];

/** A section appears when it works, not before: when its page is in the table of routes. */
export const railSections = (): readonly RailSection[] => SECTIONS.filter(({ path }) => path in routes);
