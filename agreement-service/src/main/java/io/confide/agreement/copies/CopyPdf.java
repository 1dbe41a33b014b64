package io.confide.agreement.copies;

import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.TimeZone;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.font.FontMappers;

/** The page on paper; the same page gives the same bytes. */
final class CopyPdf {
    static {
        // It would quote what it prints.
        XRLog.setLoggingEnabled(false);
        FontMappers.set(new HouseFont());
    }

    private CopyPdf() {}

    static byte[] of(String page, Instant since, long id) {
        try (PDDocument document = new PDDocument();
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            layOut(page, document);
            document.setDocumentInformation(information(since));
            document.setDocumentId(id);
            document.save(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void layOut(String page, PDDocument document) throws IOException {
        PdfRendererBuilder builder = new PdfRendererBuilder();
        builder.withHtmlContent(page, null);
        builder.useFont(HouseFont::open, "Liberation Sans");
        builder.usePDDocument(document);
        try (PdfBoxRenderer renderer = builder.buildPdfRenderer()) {
            renderer.layout();
            renderer.createPDFWithoutClosing();
        }
    }

    private static PDDocumentInformation information(Instant since) {
        Calendar date = new GregorianCalendar(TimeZone.getTimeZone("UTC"));
        date.setTimeInMillis(since.toEpochMilli());
        PDDocumentInformation information = new PDDocumentInformation();
        information.setTitle("Coaching agreement");
        information.setProducer("Confide");
        information.setCreationDate(date);
        information.setModificationDate(date);
        return information;
    }
}
