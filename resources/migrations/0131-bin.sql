-- The bin is emptied after thirty days. What the law wants kept leaves it too, but is not erased: it is blocked, hidden from
-- every screen, until its day comes (LOPDGDD art. 32; Código de Comercio art. 30.1).
CREATE TABLE bin_blocked (
  recordId TEXT PRIMARY KEY,
  kind TEXT NOT NULL,
  blockedOn TEXT NOT NULL CHECK (blockedOn IS date(blockedOn)),
  -- NULL: until nothing stands on it any more.
  keepUntil TEXT CHECK (keepUntil IS date(keepUntil))
) STRICT, WITHOUT ROWID;

CREATE TABLE bin_emptyings (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  onDay TEXT NOT NULL CHECK (onDay IS date(onDay)),
  -- 1: by the program, of what had lain there for thirty days; 0: by its owner.
  byItself INTEGER NOT NULL CHECK (byItself IN (0, 1)),
  erased INTEGER NOT NULL CHECK (erased >= 0),
  blocked INTEGER NOT NULL CHECK (blocked >= 0),
  -- The owner has read it.
  readOn TEXT CHECK (readOn IS date(readOn))
) STRICT;

-- Whoever brings a record back, by whatever way, brings it back whole.
CREATE TRIGGER bin_left_debtors AFTER UPDATE OF deletedOn ON debtors WHEN NEW.deletedOn IS NULL AND OLD.deletedOn IS NOT NULL BEGIN
  DELETE FROM bin_blocked WHERE recordId = NEW.id;
END;
CREATE TRIGGER bin_left_invoices AFTER UPDATE OF deletedOn ON invoices WHEN NEW.deletedOn IS NULL AND OLD.deletedOn IS NOT NULL BEGIN
  DELETE FROM bin_blocked WHERE recordId = NEW.id;
END;
CREATE TRIGGER bin_left_letters AFTER UPDATE OF deletedOn ON letters WHEN NEW.deletedOn IS NULL AND OLD.deletedOn IS NOT NULL BEGIN
  DELETE FROM bin_blocked WHERE recordId = NEW.id;
END;
CREATE TRIGGER bin_left_attachments AFTER UPDATE OF deletedOn ON attachments WHEN NEW.deletedOn IS NULL AND OLD.deletedOn IS NOT NULL BEGIN
  DELETE FROM bin_blocked WHERE recordId = NEW.id;
END;
CREATE TRIGGER bin_left_charges AFTER UPDATE OF deletedOn ON charges WHEN NEW.deletedOn IS NULL AND OLD.deletedOn IS NOT NULL BEGIN
  DELETE FROM bin_blocked WHERE recordId = NEW.id;
END;
CREATE TRIGGER bin_left_contacts AFTER UPDATE OF deletedOn ON contacts WHEN NEW.deletedOn IS NULL AND OLD.deletedOn IS NOT NULL BEGIN
  DELETE FROM bin_blocked WHERE recordId = NEW.id;
END;
CREATE TRIGGER bin_left_limitation AFTER UPDATE OF deletedOn ON limitation_acts WHEN NEW.deletedOn IS NULL AND OLD.deletedOn IS NOT NULL BEGIN
  DELETE FROM bin_blocked WHERE recordId = NEW.id;
END;
CREATE TRIGGER bin_left_negotiation AFTER UPDATE OF deletedOn ON negotiation_entries WHEN NEW.deletedOn IS NULL AND OLD.deletedOn IS NOT NULL BEGIN
  DELETE FROM bin_blocked WHERE recordId = NEW.id;
END;
CREATE TRIGGER bin_left_vat_claims AFTER UPDATE OF deletedOn ON vat_relief_claims WHEN NEW.deletedOn IS NULL AND OLD.deletedOn IS NOT NULL BEGIN
  DELETE FROM bin_blocked WHERE recordId = NEW.id;
END;
CREATE TRIGGER bin_left_vat_reliefs AFTER UPDATE OF deletedOn ON vat_reliefs WHEN NEW.deletedOn IS NULL AND OLD.deletedOn IS NOT NULL BEGIN
  DELETE FROM bin_blocked WHERE recordId = NEW.id;
END;

CREATE INDEX invoices_in_bin ON invoices (deletedOn, id) WHERE deletedOn IS NOT NULL;
CREATE INDEX letters_in_bin ON letters (deletedOn, id) WHERE deletedOn IS NOT NULL;
CREATE INDEX attachments_in_bin ON attachments (deletedOn, id) WHERE deletedOn IS NOT NULL;
CREATE INDEX charges_in_bin ON charges (deletedOn, id) WHERE deletedOn IS NOT NULL;
CREATE INDEX contacts_in_bin ON contacts (deletedOn, id) WHERE deletedOn IS NOT NULL;
